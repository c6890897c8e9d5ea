/**
 * The type of `#i18n`: WXT writes down what the English messages take, and this says how they are asked for. The library's own type
 * has nine overloads over every key; with a thousand keys a linter that asks for the type of an argument takes minutes.
 */
import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure';

type Structure = GeneratedI18nStructure;
export type Value = string | number;

/** For one count after another where there are several: several messages in one place. */
type Tuple<Count extends number> = Count extends Count ? Grown<Count, []> : never;
type Grown<Count extends number, Values extends Value[]> = Values['length'] extends Count
  ? Values
  : Grown<Count, [...Values, Value]>;

/** What follows the key: the values that the message names and, where it has forms for one and many, first the number. */
type Rest<Message extends Structure[keyof Structure]> = [Message] extends [{ plural: false; substitutions: 0 }]
  ? []
  : [Message] extends [{ plural: false }]
    ? [values: Tuple<Message['substitutions']>]
    : [Message] extends [{ plural: true; substitutions: 0 | 1 }]
      ? [n: number, values?: [Value]]
      : [Message] extends [{ plural: true }]
        ? [n: number, values: Tuple<Message['substitutions']>]
        : never;

export interface I18n {
  readonly t: <Key extends keyof Structure>(key: Key, ...rest: Rest<Structure[Key]>) => string;
}
