package org.chaosee.experiment.tolerance;

/** A text that can't be read any more once the reading thread is interrupted. Nothing else ends a search. */
record InterruptibleText(String text) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    /** @throws EndedException when the thread was interrupted, which it isn't any more then */
    @Override
    public char charAt(int index) {
        if (Thread.interrupted()) {
            throw new EndedException();
        }
        return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }

    static final class EndedException extends RuntimeException {}
}
