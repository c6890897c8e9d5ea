/** Writes a page anew. Nothing of the old page is copied: each tag, attribute and text is what the rules make of it. */
import { contentOf, isDropped } from './nodes.ts';

/** What stands in the new page for what stood in the old one. */
export interface WritingRules {
  tag(name: string): string;
  /** `null`: the attribute is left away. */
  attribute(attribute: { readonly name: string; readonly value: string; readonly tag: string }): {
    readonly name: string;
    readonly value: string;
  } | null;
  /** The text of a node within this element. */
  text(node: Node, element: Element): string;
}

const VOID = new Set('area br col hr img input source track wbr'.split(' '));

export function writePage(document: Document, rules: WritingRules): string {
  const html = writeElement(document.documentElement, rules);
  return `<!doctype html>\n${html}\n`;
}

function writeElement(element: Element, rules: WritingRules): string {
  if (isDropped(element)) return '';
  const name = element.localName;
  const tag = rules.tag(name);
  const attributes = [...element.attributes].flatMap(({ name: attribute, value }) => {
    const kept = rules.attribute({ name: attribute, value, tag: name });
    return kept === null ? [] : [` ${kept.name}="${escapeValue(kept.value)}"`];
  });
  const start = `<${tag}${[...new Set(attributes)].join('')}>`;
  if (VOID.has(name)) return start;
  const charset = name === 'head' ? '<meta charset="utf-8">' : '';
  const shadow = element.shadowRoot
    ? `<template shadowrootmode="open">${writeChildren(element.shadowRoot, element, rules)}</template>`
    : '';
  return `${start}${charset}${shadow}${writeChildren(contentOf(element), element, rules)}</${tag}>`;
}

function writeChildren(parent: Node, element: Element, rules: WritingRules): string {
  return [...parent.childNodes]
    .map((node) => {
      if (node.nodeType === 1) return writeElement(node as Element, rules);
      // Comments and everything else that is no text: gone.
      if (node.nodeType !== 3) return '';
      const text = rules.text(node, element);
      return element.localName === 'style' ? text : escapeText(text);
    })
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeValue(value: string): string {
  return escapeText(value).replace(/"/g, '&quot;');
}
