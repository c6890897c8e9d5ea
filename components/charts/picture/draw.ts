/**
 * Draws what stands on the page as one SVG file that needs nothing else: boxes, lines and words where the browser put them. Layout is
 * the browser's, so that a picture says just what the page says. Words are written as text nodes, never as markup.
 */
const SVG = 'http://www.w3.org/2000/svg';
/** What the page has for hands, ears and paper only. */
const LEFT_OUT = '.on-screen, .unseen, .on-paper, details, .save-picture, script, style';
/** What a shape's looks are made of. */
const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'vector-effect',
  'text-anchor',
] as const;
const FONT = ['font-family', 'font-size', 'font-weight', 'fill'] as const;
/** From the middle of a line of words to where its letters stand, in font sizes. */
const BASELINE = 0.35;
/** Room around the picture, px. */
const MARGIN = 16;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of the element as it stands on the page now, with its size in px. */
export function drawAsSvg(element: Element): { readonly svg: string; readonly width: number; readonly height: number } {
  const box = element.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width) + 2 * MARGIN, Math.ceil(box.height) + 2 * MARGIN];
  const root = document.implementation.createDocument(SVG, 'svg').documentElement;
  set(root, { width, height, viewBox: `0 0 ${width} ${height}` });
  const paper = getComputedStyle(element.ownerDocument.body).backgroundColor;
  add(root, 'rect', { width, height, fill: isSeen(paper) ? paper : '#ffffff' });
  const view = add(root, 'g', { transform: `translate(${MARGIN - box.x} ${MARGIN - box.y})` });
  drawElement(element, view);
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

function drawElement(element: Element, into: Element): void {
  if (element.matches(LEFT_OUT)) return;
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility !== 'visible') return;
  if (element instanceof SVGSVGElement) {
    drawSvg(element, style, into);
    return;
  }
  drawBox(element, style, into);
  for (const child of element.childNodes) {
    if (child instanceof Text) drawWords(child, style, into);
    else if (child instanceof Element) drawElement(child, into);
  }
}

function drawBox(element: Element, style: CSSStyleDeclaration, into: Element): void {
  const box = boxOf(element, style);
  const { x, y, width, height } = box;
  if (width === 0 || height === 0) return;
  const turned =
    style.rotate === 'none' ? {} : { transform: `rotate(${turnOf(style)} ${x + width / 2} ${y + height / 2})` };
  const round = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const frame = frameOf(style);
  if (frame) {
    add(into, 'rect', {
      ...box,
      rx: round,
      fill: isSeen(style.backgroundColor) ? style.backgroundColor : 'none',
      ...frame,
      ...turned,
    });
    return;
  }
  if (isSeen(style.backgroundColor)) {
    add(into, 'rect', { ...box, rx: round, fill: style.backgroundColor, ...turned });
  }
  const ruled = /^repeating-linear-gradient\((?:to bottom, )?(rgba?\([^)]*\))/.exec(style.backgroundImage)?.[1];
  if (ruled) for (let at = 0; at < height; at += 3) add(into, 'rect', { x, y: y + at, width, height: 1, fill: ruled });
  for (const [side, x1, y1, x2, y2] of [
    ['Top', x, y, x + width, y],
    ['Right', x + width, y, x + width, y + height],
    ['Bottom', x, y + height, x + width, y + height],
    ['Left', x, y, x, y + height],
  ] as const) {
    const thick = Number.parseFloat(style[`border${side}Width`]);
    const color = style[`border${side}Color`];
    if (!thick || style[`border${side}Style`] === 'none' || !isSeen(color)) continue;
    const dashes = style[`border${side}Style`] === 'dashed' ? { 'stroke-dasharray': '4 3' } : {};
    add(into, 'line', { x1, y1, x2, y2, stroke: color, 'stroke-width': thick, ...dashes, ...turned });
  }
}

/** The border, where it is the same all round. */
function frameOf(style: CSSStyleDeclaration): { readonly stroke: string; readonly 'stroke-width': number } | null {
  const [thick, color] = [Number.parseFloat(style.borderWidth), style.borderColor];
  const isOne = [style.borderWidth, style.borderStyle].every((value) => !value.includes(' ')) && !color.includes(') ');
  return isOne && thick > 0 && style.borderStyle === 'solid' && isSeen(color)
    ? { stroke: color, 'stroke-width': thick }
    : null;
}

/** Where the element is; of one that is turned, where it would be if it were not. */
function boxOf(element: Element, style: CSSStyleDeclaration): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  if (style.rotate === 'none' || !(element instanceof HTMLElement)) return { x, y, width, height };
  const { offsetWidth, offsetHeight } = element;
  return {
    x: x + (width - offsetWidth) / 2,
    y: y + (height - offsetHeight) / 2,
    width: offsetWidth,
    height: offsetHeight,
  };
}

function turnOf({ rotate }: CSSStyleDeclaration): number {
  return Number.parseFloat(rotate) || 0;
}

/** The words of one text, line by line. What the page cuts off is cut off here too. */
function drawWords(text: Text, style: CSSStyleDeclaration, into: Element): void {
  const range = text.ownerDocument.createRange();
  const lines = new Map<number, { words: string; left: number; right: number; middle: number }>();
  for (const { 0: word, index } of text.data.matchAll(/\S+\s*/g)) {
    range.setStart(text, index);
    range.setEnd(text, index + word.trimEnd().length);
    const rect = range.getBoundingClientRect();
    if (rect.width === 0) continue;
    const line = lines.get(Math.round(rect.top));
    lines.set(Math.round(rect.top), {
      words: line ? `${line.words} ${word.trimEnd()}` : word.trimEnd(),
      left: Math.min(line?.left ?? rect.left, rect.left),
      right: Math.max(line?.right ?? rect.right, rect.right),
      middle: rect.top + rect.height / 2,
    });
  }
  const clip = clipOf(text.parentElement);
  for (const { words, left, right, middle } of lines.values()) {
    const isCut = clip !== null && (left < clip.x - 1 || right > clip.x + clip.width + 1);
    const place = isCut ? add(into, 'svg', { ...clip, viewBox: viewBoxOf(clip), overflow: 'hidden' }) : into;
    const isRightToLeft = style.direction === 'rtl';
    const written = add(place, 'text', {
      x: isRightToLeft ? right : left,
      // Where the letters stand: not every program knows of other lines.
      y: middle + BASELINE * Number.parseFloat(style.fontSize),
      ...(isRightToLeft && { direction: 'rtl' }),
      ...looksOf(style, ['font-family', 'font-size', 'font-weight']),
      fill: style.color,
    });
    written.textContent = words;
  }
}

/** The nearest box around it that cuts off what does not fit. */
function clipOf(element: Element | null): Box | null {
  for (let at = element; at; at = at.parentElement) {
    const { overflowX } = getComputedStyle(at);
    if (overflowX === 'visible') continue;
    const { x, y, width, height } = at.getBoundingClientRect();
    return { x, y, width, height };
  }
  return null;
}

/** A drawing within the page, its looks written on each shape: a file has no style sheet of ours. */
function drawSvg(drawing: SVGSVGElement, style: CSSStyleDeclaration, into: Element): void {
  const { x, y, width, height } = drawing.getBoundingClientRect();
  // Drawings are mirrored where reading goes from right to left.
  const isMirrored = style.transform.startsWith('matrix(-1');
  const place = isMirrored ? add(into, 'g', { transform: `translate(${2 * x + width} 0) scale(-1 1)` }) : into;
  const copy = place.ownerDocument.importNode(drawing, true);
  for (const name of ['class', 'style', 'role', 'aria-label', 'aria-hidden']) copy.removeAttribute(name);
  set(copy, { x, y, width, height, overflow: style.overflow });
  const shapes = drawing.querySelectorAll('*');
  copy.querySelectorAll('*').forEach((shape, i) => {
    const original = shapes[i];
    if (!original) return;
    const looks = getComputedStyle(original);
    set(shape, looksOf(looks, original instanceof SVGTextElement ? [...FONT, 'text-anchor'] : LOOKS));
    shape.removeAttribute('class');
  });
  place.append(copy);
}

function viewBoxOf({ x, y, width, height }: Box): string {
  return `${x} ${y} ${width} ${height}`;
}

function looksOf(style: CSSStyleDeclaration, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]));
}

function isSeen(color: string): boolean {
  return !/^(transparent|rgba\(.*, 0\))$/.test(color);
}

function add(into: Element, name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = into.ownerDocument.createElementNS(SVG, name);
  set(made, attributes);
  into.append(made);
  return made;
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, typeof value === 'number' ? String(Math.round(value * 100) / 100) : value);
  }
}
