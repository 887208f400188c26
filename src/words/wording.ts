import type { Messages } from './en/messages/index.ts';
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
  readonly messages: Messages;
  place(place: Place): string;
}

/** The wording of a language; messages within messages are worded in it too. */
export function createWording({ language, messages, place }: Grammar): Wording {
  const say: Say = (message) => {
    if (!('code' in message)) return message[language];
    const { code, args } = message as Message;
    return (messages[code] as (args: Message['args'], say: Say, place: Grammar['place']) => string)(args, say, place);
  };
  return { say, place };
}
