/**
 * The door for messages: who may send each, how large and how often, and what it must look like is said in a table; whatever does not
 * keep to it is dropped and counted. Nothing that comes in makes it throw.
 */
import { type Pace, Paces } from './paces.ts';
import type { Sender } from './senders.ts';

/** Why a message was dropped. */
export type Refusal = 'unknown' | 'sender' | 'frequency' | 'size' | 'shape';

export interface Rule<Data> {
  readonly maySend: (sender: Sender) => boolean;
  readonly pace: Pace;
  /** In the units of `isWithin`. */
  readonly most: number;
  /** What is read of the data; `null` when it is anything else. */
  readonly read: (data: unknown) => { readonly data: Data } | null;
}

/** What a sender gets back. */
export type Reply = { readonly value?: unknown } | { readonly error: string };

type DataOf<P, N extends keyof P> = P[N] extends (...given: infer G extends unknown[]) => unknown ? G[0] : never;
type AnswerOf<P, N extends keyof P> = P[N] extends (...given: never[]) => infer A ? A : never;

export type Rules<P> = { readonly [N in keyof P]: Rule<DataOf<P, N>> };
export type Handler<P, N extends keyof P> = (message: {
  readonly data: DataOf<P, N>;
  readonly sender: Sender;
}) => AnswerOf<P, N> | Promise<AnswerOf<P, N>>;

/** Nothing of ours is nested deeper. */
const DEEPEST = 12;

/** Whether plain data is small: each value and key counts 1, each of their characters 1 more. Looks no further than it must. */
export function isWithin(value: unknown, most: number): boolean {
  let left = most;
  const fits = (part: unknown, depth: number): boolean => {
    left -= 1 + (typeof part === 'string' ? part.length : 0);
    if (left < 0 || depth > DEEPEST) return false;
    if (typeof part !== 'object' || part === null) return true;
    // What a message can be made of, where it is not plain data, has no members to be counted.
    if (ArrayBuffer.isView(part) || part instanceof ArrayBuffer || part instanceof Map || part instanceof Set)
      return false;
    if (Array.isArray(part)) return part.length <= left && part.every((one) => fits(one, depth + 1));
    for (const key in part) {
      left -= 1 + key.length;
      if (left < 0 || !fits((part as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  };
  return fits(value, 0);
}

export class Gate<P> {
  readonly #rules: Readonly<Record<string, Rule<unknown>>>;
  readonly #paces: Paces;
  readonly #handlers = new Map<string, (message: { data: unknown; sender: Sender }) => unknown>();
  readonly #dropped: Record<Refusal, number> = { unknown: 0, sender: 0, frequency: 0, size: 0, shape: 0 };

  /** `now`: monotonic, ms. */
  constructor(rules: Rules<P>, now: () => number) {
    this.#rules = rules as Readonly<Record<string, Rule<unknown>>>;
    this.#paces = new Paces(now);
  }

  /** How many messages were dropped since this context began, and why. */
  get dropped(): Readonly<Record<Refusal, number>> {
    return { ...this.#dropped };
  }

  /** Says what to do with a message. */
  on<N extends keyof P & string>(name: N, handler: Handler<P, N>): void {
    this.#handlers.set(name, handler as (message: { data: unknown; sender: Sender }) => unknown);
  }

  /** Takes whatever came. Never throws, and what it returns never rejects; `undefined`: no message that is known here. */
  receive(message: unknown, sender: Sender): Promise<Reply> | undefined {
    const { type, data } = envelope(message);
    const handler = this.#handlers.get(type);
    const rule = this.#rules[type];
    if (!handler || !rule) {
      this.#dropped.unknown += 1;
      return undefined;
    }
    const refusal = this.#refusal(type, rule, { data, sender });
    const read = refusal ? null : rule.read(data);
    if (!read) {
      const why = refusal ?? 'shape';
      this.#dropped[why] += 1;
      return Promise.resolve({ error: `This message is not taken: ${why}.` });
    }
    return answer(() => handler({ data: read.data, sender }));
  }

  /** Listens to the browser's messages: `true` says that an answer will come. */
  readonly listen = (message: unknown, sender: Sender, respond: (reply: Reply) => void): boolean => {
    const reply = this.receive(message, sender);
    void reply?.then(respond);
    return reply !== undefined;
  };

  #refusal(
    type: string,
    { maySend, pace, most }: Rule<unknown>,
    { data, sender }: { data: unknown; sender: Sender },
  ): Refusal | null {
    if (!maySend(sender)) return 'sender';
    const from = sender.tab?.id === undefined ? (sender.url ?? '') : `${sender.tab.id}.${sender.frameId ?? 0}`;
    if (!this.#paces.hasLeft(`${type} ${from}`, pace)) return 'frequency';
    return isWithin(data, most) ? null : 'size';
  }
}

function envelope(message: unknown): { type: string; data?: unknown } {
  const isOne = typeof message === 'object' && message !== null && 'type' in message;
  return isOne && typeof message.type === 'string' ? (message as { type: string; data?: unknown }) : { type: '' };
}

async function answer(act: () => unknown): Promise<Reply> {
  try {
    return { value: await act() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : 'It failed.' };
  }
}
