import type { CDPSession } from 'playwright-core';
import type { Window } from './window.ts';

/** What an input method tells the browser while it composes a syllable. */
export type Step = { compose: string } | { commit: string };

const FIRST = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MIDDLE = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const LAST = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** The two keys of a vowel or a final consonant that has no key of its own. */
const PAIRS: Record<string, string> = {
  ...{ ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ' },
  ...{ ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ' },
};

/**
 * What a person with a two-set keyboard makes of a word, key by key. The consonant before a vowel is first
 * drawn under the syllable before and then leaves it: `가나` is ㄱ, 가, 간, then `가` is done and `나` begins.
 */
export function keysOf(word: string): Step[] {
  const syllables = [...word].map(partsOf);
  return syllables.flatMap((parts, index) => {
    const shapes = shapesOf(parts);
    const done = shapes.at(-1) ?? '';
    const next = syllables[index + 1]?.[0];
    const borrowed = next ? withLast(parts, next) : undefined;
    const begun = index > 0 && withLast(syllables[index - 1] ?? [], parts[0] ?? '') !== undefined;
    const steps: Step[] = (begun ? shapes.slice(1) : shapes).map((compose) => ({ compose }));
    return [...steps, ...(borrowed ? [{ compose: borrowed }] : []), { commit: done }];
  });
}

/** The jamo of a syllable. */
function partsOf(syllable: string): string[] {
  const code = syllable.charCodeAt(0) - 0xac00;
  if (code < 0 || code > 11171) throw new Error(`${syllable} is no syllable`);
  const last = LAST[code % 28] ?? ' ';
  const parts = [FIRST[Math.floor(code / 588)] ?? '', MIDDLE[Math.floor(code / 28) % 21] ?? ''];
  return last === ' ' ? parts : [...parts, last];
}

function syllableOf([first = '', middle = '', last = ' ']: string[]): string {
  return String.fromCharCode(0xac00 + (FIRST.indexOf(first) * 21 + MIDDLE.indexOf(middle)) * 28 + LAST.indexOf(last));
}

/** What is seen after each key of a syllable. */
function shapesOf([first = '', middle = '', last]: string[]): string[] {
  const growing = (jamo: string) => (PAIRS[jamo] ? [PAIRS[jamo][0] ?? '', jamo] : [jamo]);
  const open = growing(middle).map((vowel) => syllableOf([first, vowel]));
  const closed = last ? growing(last).map((consonant) => syllableOf([first, middle, consonant])) : [];
  return [first, ...open, ...closed];
}

/** The syllable with the consonant of the next one under it, if it has room for it. */
function withLast([first = '', middle = '', last]: string[], consonant: string): string | undefined {
  const pair = Object.keys(PAIRS).find((both) => PAIRS[both] === `${last}${consonant}`);
  const under = last ? pair : consonant;
  return under && LAST.includes(under) ? syllableOf([first, middle, under]) : undefined;
}

/** Types as an input method does: keys that say nothing, and compositions. */
export class Korean {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(window: Window): Promise<Korean> {
    return new Korean(await window.page.context().newCDPSession(window.page));
  }

  async type(word: string): Promise<void> {
    for (const step of keysOf(word)) await this.take(step);
  }

  /** Types a word but for the last commit: its last syllable stays under the input method. */
  async begin(word: string): Promise<void> {
    for (const step of keysOf(word).slice(0, -1)) await this.take(step);
  }

  async take(step: Step): Promise<void> {
    // What browsers say of a key that the input method has taken.
    const key = { windowsVirtualKeyCode: 229, key: 'Process' };
    await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    if ('commit' in step) {
      await this.#session.send('Input.insertText', { text: step.commit });
    } else {
      const end = step.compose.length;
      await this.#session.send('Input.imeSetComposition', { text: step.compose, selectionStart: end, selectionEnd: end });
    }
    await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  }
}
