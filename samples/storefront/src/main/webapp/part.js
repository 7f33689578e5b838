import { element } from "./dom.js";

const SLOW_FROM_MS = 1000;

/** A part of the page that lives on an endpoint of its own: shows that it loads, what came or what failed, and how long it took. */
export class Part {

  /**
   * id: of its section
   * body: selector of where its content goes, by default its body
   * skeletons: class and number of the placeholders while it loads
   * load: promises the data · show: turns the data into an element · fail: turns a failure into an element
   */
  constructor(id, { body = ".body", skeletons, load, show, fail }) {
    const section = document.getElementById(id);
    this.heading = section.querySelector("h2");
    this.body = section.querySelector(body);
    this.took = element("button", { className: "took", type: "button", title: "How long it took; click to load again", hidden: true, onclick: () => this.reload(...this.last) });
    if (id === "basket") {
      this.took.onclick = null;
      this.took.title = "How long the checkout took";
    }
    section.querySelector("header").append(this.took);
    Object.assign(this, { skeletons, load, show, fail, last: [], run: 0 });
  }

  title(text) {
    this.heading.textContent = text;
  }

  async reload(...args) {
    const run = ++this.run;
    this.last = args;
    const start = performance.now();
    this.wait();
    let content;
    let mood;
    try {
      const data = await this.load(...args);
      if (run !== this.run) return;
      content = this.show(data);
      mood = performance.now() - start < SLOW_FROM_MS ? "" : "slow";
    } catch (failure) {
      if (run !== this.run) return;
      content = this.fail(failure);
      mood = "failed";
    }
    this.took.className = `took ${mood}`;
    this.took.textContent = `${Math.round(performance.now() - start)} ms`;
    this.body.replaceChildren(content);
  }

  wait() {
    const [className, count] = this.skeletons;
    this.took.hidden = false;
    this.took.className = "took waiting";
    this.took.textContent = "loading";
    this.body.replaceChildren(element("div", { className }, Array.from({ length: count }, () => element("div", { className: "skeleton" }))));
  }
}
