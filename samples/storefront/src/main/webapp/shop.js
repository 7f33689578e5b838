import { Part } from "./part.js";
import { call, signIn, user } from "./api.js";
import { element, icon, money, tint } from "./dom.js";

// How the parts bear a slow or failing shop differs on purpose, as it does in most shops:
// recommendations and stock give up after a while and say so kindly; orders offer another try;
// the catalogue waits for as long as it takes, and the checkout shows its failure as it came.
const GIVE_UP_AFTER_MS = 2500;

const products = new Map();
const basket = new Map();

/** Pieces by product; while they are not known, an empty map and the reason. */
let stock = new Map();
let stockNote = "";

const catalogue = new Part("catalogue", {
  skeletons: ["grid", 8],
  load: () => call("products"),
  show: (list) => {
    list.forEach((product) => products.set(product.id, product));
    return element("div", { className: "grid" }, list.map(card));
  },
  fail: (failure) => element("pre", { className: "raw" }, failure.raw),
});

const recommendations = new Part("recommendations", {
  skeletons: ["strip", 4],
  load: () => call("recommendations", { giveUpAfter: GIVE_UP_AFTER_MS }),
  show: ({ kind, products: list }) => {
    recommendations.title({ FOR_YOU: "For you", POPULAR: "Popular now", BESTSELLERS: "Bestsellers" }[kind]);
    return list.length === 0 ? note("Nothing to suggest today.") : element("div", { className: "strip" }, list.map(tip));
  },
  fail: () => {
    recommendations.title("Recommended");
    return note("No suggestions at the moment. All that we have is right below.");
  },
});

const stockroom = new Part("stock", {
  skeletons: ["lines", 1],
  load: () => {
    showStock(new Map(), "checking …");
    return call("stock", { giveUpAfter: GIVE_UP_AFTER_MS });
  },
  show: (levels) => {
    showStock(new Map(levels.map((level) => [level.productId, level.quantity])), "stock unknown");
    const soldOut = levels.filter((level) => level.quantity === 0).length;
    return note(`${levels.length} products counted, ${soldOut} sold out.`);
  },
  fail: () => {
    showStock(new Map(), "stock unknown");
    return note("The stock is unknown at the moment. You can order all the same: we tell you if something is missing.");
  },
});

const orders = new Part("orders", {
  skeletons: ["lines", 3],
  load: () => call("orders"),
  show: (list) => {
    orders.title(user() ? "Your orders" : "Recent orders");
    return list.length === 0
      ? note(user() ? "You have not ordered anything yet." : "Nobody has ordered anything yet.")
      : element("ul", { className: "rows" }, list.slice(0, 6).map(orderRow));
  },
  fail: () => element("div", {}, [
    note("The orders cannot be shown at the moment."),
    element("button", { className: "quiet", onclick: () => orders.reload() }, "Try again"),
  ]),
});

const details = new Part("details", {
  skeletons: ["lines", 1],
  load: (id) => call(`products/${id}`),
  show: (product) => {
    details.title(product.name);
    return element("div", {}, [
      element("div", { className: "picture", style: tint(product.id) }, icon(product.icon)),
      element("p", {}, product.description),
      element("div", { className: "buy" }, [
        element("span", { className: "price" }, money(product.price)),
        element("button", { onclick: () => add(product) }, "Add to basket"),
      ]),
    ]);
  },
  fail: (failure) => element("pre", { className: "raw" }, failure.raw),
});

const checkout = new Part("basket", {
  body: ".result",
  skeletons: ["lines", 1],
  load: () => call("orders", {
    method: "POST",
    body: { lines: [...basket].map(([productId, quantity]) => ({ productId, quantity })) },
  }),
  show: (order) => {
    basket.clear();
    showBasket();
    orders.reload();
    stockroom.reload();
    return element("p", { className: "thanks" }, [
      `Thank you! Order ${order.id.slice(0, 8)}, ${money(order.total)} in all.`,
      order.listPrices ? element("small", {}, "At list prices: today's could not be found out.") : "",
    ]);
  },
  fail: (failure) => element("pre", { className: "raw" }, failure.raw),
});

function card(product) {
  return element("article", { className: "product" }, [
    element("button", { className: "picture", style: tint(product.id), title: "Look closer", onclick: () => open(product.id) }, icon(product.icon)),
    element("div", { className: "text" }, [
      element("h3", {}, product.name),
      element("p", {}, product.description),
      stockLabel(element("span", { data: { product: product.id } })),
      element("div", { className: "buy" }, [
        element("span", { className: "price" }, money(product.price)),
        element("button", { onclick: () => add(product) }, "Add"),
      ]),
    ]),
  ]);
}

function tip(product) {
  return element("button", { className: "tip", style: tint(product.id), onclick: () => open(product.id) }, [
    icon(product.icon),
    element("span", {}, [element("b", {}, product.name), money(product.price)]),
  ]);
}

function orderRow(order) {
  const goods = order.lines.map((line) => `${line.quantity} × ${line.name}`).join(", ");
  const when = new Date(order.placedAt).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
  return element("li", {}, [
    element("span", { className: "name" }, [goods, element("small", {}, [when, order.test ? " · " : "", order.test ? element("span", { className: "test" }, "test") : ""])]),
    element("span", {}, money(order.total)),
  ]);
}

function showStock(levels, noteOtherwise) {
  stock = levels;
  stockNote = noteOtherwise;
  document.querySelectorAll(".left").forEach(stockLabel);
}

function stockLabel(label) {
  const left = stock.get(Number(label.dataset.product));
  const [text, mood] = left === undefined ? [stockNote, "unknown"]
    : left === 0 ? ["sold out", "none"]
    : left < 10 ? [`only ${left} left`, "few"]
    : [`${left} in stock`, ""];
  label.textContent = text;
  label.className = `left ${mood}`;
  return label;
}

function open(id) {
  document.getElementById("details").showModal();
  details.title("");
  details.reload(id);
}

function add(product) {
  products.set(product.id, product);
  basket.set(product.id, (basket.get(product.id) ?? 0) + 1);
  showBasket();
}

function remove(id) {
  const left = basket.get(id) - 1;
  left > 0 ? basket.set(id, left) : basket.delete(id);
  showBasket();
}

function showBasket() {
  const body = document.querySelector("#basket .body");
  if (basket.size === 0) {
    body.replaceChildren(note("Still empty."));
    return;
  }
  const goods = [...basket].reduce((sum, [id, quantity]) => sum + products.get(id).price * quantity, 0);
  body.replaceChildren(
    element("ul", { className: "rows" }, [...basket].map(([id, quantity]) => element("li", {}, [
      element("span", { className: "name" }, `${quantity} × ${products.get(id).name}`),
      element("span", {}, money(products.get(id).price * quantity)),
      element("button", { className: "quiet", title: "One less", onclick: () => remove(id) }, "−"),
    ]))),
    element("p", { className: "sum" }, [element("span", {}, "Goods, at list prices"), element("span", {}, money(goods))]),
    element("button", { className: "checkout", onclick: placeOrder }, "Order now"),
  );
}

async function placeOrder(event) {
  const button = event.target;
  button.disabled = true;
  await checkout.reload();
  button.disabled = false;
}

function note(text) {
  return element("p", { className: "note" }, text);
}

function loadAll() {
  // All at once: no part waits for another.
  [catalogue, recommendations, stockroom, orders].forEach((part) => part.reload());
}

const userSelect = document.getElementById("user");
userSelect.value = user();
userSelect.addEventListener("change", () => {
  signIn(userSelect.value);
  loadAll();
});
showBasket();
loadAll();
