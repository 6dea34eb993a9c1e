/**
 * Runs in the page that `print.ts` makes, as it stands: fills one frame after the other with lines, each page's notes
 * at the foot of the frame that calls them.
 */
globalThis.setInPages = ({ columns, foot, id, year }) => {
  const pt = 96 / 72;
  const find = (name) => document.getElementById(name);
  const pages = find('pages');
  const waiting = Array.from(find('flow').children);
  const width = columns === 2 ? 235 : 340;
  const bottom = 770;
  let sheet;
  let column = columns;
  let body;
  let notes;

  function box(name, css, parent) {
    const made = document.createElement('div');
    made.className = name;
    made.style.cssText = css;
    parent.append(made);
    return made;
  }
  function turn() {
    column += 1;
    if (column >= columns) {
      sheet = box('page', '', pages);
      column = 0;
      const number = pages.children.length;
      if (number === 1) sheet.append(find('head'));
      const first = number === 1 ? `${id}\nISSN 0921 - 7371\n’s-Gravenhage ${year}` : '';
      box('voet', 'left:60pt', sheet).textContent = first;
      box('voet', 'left:220pt', sheet).textContent = foot;
      box('voet', 'right:60pt', sheet).textContent = String(number);
    }
    const left = columns === 2 ? 50 + column * 260 : 195;
    const top = pages.children.length === 1 ? 195 : 50;
    body = box('frame', `left:${left}pt;top:${top}pt;width:${width}pt`, sheet);
    notes = box('foot', `left:${left}pt;bottom:${842 - bottom}pt;width:${width}pt;padding-top:10pt`, sheet);
  }
  function fits() {
    const taken = notes.children.length > 0 ? notes.offsetHeight : 0;
    return body.offsetTop + body.offsetHeight + taken <= bottom * pt;
  }
  const notesOf = (element) =>
    Array.from(element.querySelectorAll('[data-note]'), ({ dataset }) => find(dataset.note));
  const texts = (element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node);
    return found;
  };
  function topOf(node, at) {
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return Array.from(range.getClientRects()).find((rect) => rect.width > 0)?.top;
  }
  /** The places at which the lines of an element begin: its text and where in it. */
  function lineStarts(element) {
    const starts = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const node of texts(element).filter((one) => !one.parentElement.closest('sup,.mark'))) {
      for (let at = 0; at < node.length; at += 1) {
        const top = node.data[at] === '\u00ad' ? undefined : topOf(node, at);
        if (top === undefined || top < last + 6) continue;
        last = top;
        // Of the letter behind a hyphen that breaks a word the browser says that it stands before the break.
        starts.push([node, node.data[at - 2] === '\u00ad' ? at - 1 : at]);
      }
    }
    return starts;
  }
  /** What stands behind the place goes to a new element, which is set next. */
  function cut(element, [node, at]) {
    const rest = element.cloneNode(false);
    const range = document.createRange();
    range.setStart(node, at);
    range.setEndAfter(element.lastChild);
    rest.append(range.extractContents());
    const last = texts(element).findLast(({ data }) => data !== '');
    if (last.data.endsWith('\u00ad')) last.data = `${last.data.slice(0, -1)}-`;
    element.style.paddingBottom = '0';
    return rest;
  }

  turn();
  for (let element = waiting.shift(); element; element = waiting.shift()) {
    body.append(element);
    notes.append(...notesOf(element));
    if (fits()) continue;
    // Too long: a line fewer at a time, until it fits.
    const whole = element.cloneNode(true);
    const mayBreak = element.tagName === 'P' && !element.className.includes('teken');
    let rest;
    for (let lines = mayBreak ? lineStarts(element).length - 1 : 0; lines >= 1 && !rest; lines -= 1) {
      find('notes').append(...notesOf(element));
      rest = cut(element, lineStarts(element)[lines]);
      notes.append(...notesOf(element));
      if (fits()) break;
      find('notes').append(...notesOf(element));
      const again = whole.cloneNode(true);
      element.replaceWith(again);
      element = again;
      rest = undefined;
    }
    if (rest) waiting.unshift(rest);
    else if (body.children.length > 1) {
      find('notes').append(...notesOf(element));
      element.remove();
      waiting.unshift(element);
      // No heading stays behind at the foot of a page.
      const above = body.lastElementChild;
      if (above.tagName === 'H3' && body.children.length > 1) {
        above.remove();
        waiting.unshift(above);
      }
    }
    turn();
  }
  find('flow').remove();
  find('notes').remove();

  // A printer keeps the hyphens that break a word, and no trace of the places where one might have been broken. Each
  // line is set as one from here on: without those traces its letters stand a little closer.
  for (const block of pages.querySelectorAll('p,h3,.noot,.cell')) {
    const starts = lineStarts(block);
    for (const [node, at] of starts.slice(1).reverse()) {
      const before = node.data.slice(0, at);
      node.data = `${before.endsWith('\u00ad') ? `${before.slice(0, -1)}-` : before}\n${node.data.slice(at)}`;
    }
    for (const node of texts(block)) node.data = node.data.replaceAll('\u00ad', '');
    block.style.whiteSpace = 'pre';
  }
};
