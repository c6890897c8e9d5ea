/** The live view in a small window that stays on top (Document Picture-in-Picture; Chromium only). */

interface FloatingWindows {
  requestWindow(options: { width: number; height: number }): Promise<Window>;
}

type WithFloating = Window & { readonly documentPictureInPicture?: FloatingWindows };

const SIZE = { width: 360, height: 600 } as const;

export interface FloatOptions {
  readonly page: Window;
  /** What moves into the window, and back when it closes. */
  readonly view: HTMLElement;
  /** Made ready before anything is in it: language, direction. */
  readonly prepare: (document: Document) => void;
  readonly onFloating: (floating: boolean) => void;
  readonly signal: AbortSignal;
}

export interface Float {
  /** Must be called straight from a click. Does nothing while it floats already. */
  readonly open: () => void;
  readonly close: () => void;
}

/** `null` where the browser has no such windows. */
export function floatIn({ page, view, prepare, onFloating, signal }: FloatOptions): Float | null {
  const windows = (page as WithFloating).documentPictureInPicture;
  const home = view.parentElement;
  if (!windows || !home) return null;
  let floating: Window | null = null;

  const move = (opened: Window) => {
    if (signal.aborted) return opened.close();
    floating = opened;
    prepare(opened.document);
    // Before the view, so that it never stands there without its styles.
    for (const sheet of stylesFor(opened, page.document)) opened.document.adoptedStyleSheets.push(sheet);
    opened.document.title = page.document.title;
    opened.document.body.className = page.document.body.className;
    opened.document.body.append(view);
    onFloating(true);
    // However it closes, the view comes home.
    opened.addEventListener('pagehide', () => comeHome(), { once: true, signal });
  };
  const comeHome = () => {
    floating = null;
    home.append(view);
    onFloating(false);
  };
  const close = () => floating?.close();
  signal.addEventListener('abort', close, { once: true });
  return {
    open: () => {
      // Refused without a click, or where such windows are switched off: then the view stays where it is.
      if (!floating) void windows.requestWindow(SIZE).then(move, () => undefined);
    },
    close,
  };
}

/** The page's own style sheets, made anew for another window: at once, while a link would load after the first picture. */
function stylesFor(target: Window, from: Document): CSSStyleSheet[] {
  const { CSSStyleSheet: Sheet } = target as Window & typeof globalThis;
  return [...from.styleSheets].map((sheet) => {
    const copy = new Sheet();
    copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
    return copy;
  });
}
