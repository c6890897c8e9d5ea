type Camel<Text extends string> = Text extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Text;

/** `not-heard-from` as `notHeardFrom`: the browser's message names have no hyphens. */
export function camel<Text extends string>(text: Text): Camel<Text> {
  return text.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()) as Camel<Text>;
}
