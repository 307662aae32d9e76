/** The selection in the article, as offsets of the text. */

/** @param {Element} article @returns {{ start: number, end: number } | null} Null where nothing of it is selected. */
export function selectedRange(article) {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(article, range.startContainer, range.startOffset);
  const end = offsetOf(article, range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const text = String(selection);
  // A double click selects the blank behind a word, too.
  const [before, after] = [text.length - text.trimStart().length, text.length - text.trimEnd().length];
  return text.trim() ? { start: start + before, end: end - after } : null;
}

/** @param {Element} article @param {Node} node @param {number} offset @returns {number | null} */
function offsetOf(article, node, offset) {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest("p[data-start]");
  if (!(paragraph instanceof HTMLElement) || !article.contains(paragraph)) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return Number(paragraph.dataset.start) + before.toString().length;
}
