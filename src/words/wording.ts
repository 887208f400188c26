import type { Messages } from './en/messages/index.ts';
import { asFlags, type NameFlags } from './flag.ts';
import type { Message, Place, Say, Text } from './message.ts';

/** How one language words messages and places. */
export interface Wording {
  readonly say: Say;
  /** `labels.csv:3: column "y"`; '' for no place. */
  place(place: Place): string;
}

/** What a language must give. */
export interface Grammar {
  readonly language: keyof Text;
  readonly messages: () => Messages;
  place(place: Place): string;
}

/** What a message is worded by: its arguments, and how messages within it, places and flags are worded. */
type WordMessage = (args: object, say: Say, place: Grammar['place'], flag: NameFlags) => string;

/** The wording of a language; messages within messages are worded in it too. Flags are named by `flag`. */
export function createWording({ language, messages, place }: Grammar, flag: NameFlags = asFlags): Wording {
  const say: Say = (message) => {
    if (!('code' in message)) return message[language];
    const { code, args } = message as Message;
    return (messages()[code] as WordMessage)(args, say, place, flag);
  };
  return { say, place };
}
