/** Signs that tell names apart (C, C#, C++, .NET, R&D); all others only separate words. */
const spokenSigns: readonly (readonly [RegExp, string])[] = [
  [/(?<=[\p{L}\p{N}])#/gu, ' sharp '],
  [/(?<=[\p{L}\p{N}+])\+(?![\p{L}\p{N}])/gu, ' plus '],
  [/(?<![\p{L}\p{N}])\.(?=\p{L})/gu, ' dot '],
  [/(?<=[\p{L}\p{N}\s])&(?=[\p{L}\p{N}\s])/gu, ' and '],
  [/(?<=\p{N})%/gu, ' percent '],
]

/** Latin letters that no decomposition brings to a–z. */
const latinLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Letters that a language writes out where it cannot write them. */
const writtenOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
  da: { ø: 'oe', å: 'aa' },
  nb: { ø: 'oe', å: 'aa' },
  nn: { ø: 'oe', å: 'aa' },
  no: { ø: 'oe', å: 'aa' },
}

// Names of files mostly are: twenty times as fast as finding out below that nothing is to be done.
const finished = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** How {@link slugify} reads a text. */
export interface SlugOptions {
  /**
   * The language of the text (`de`, `de-AT`): German ä becomes `ae`, Danish å `aa`. Default:
   * accents are dropped.
   */
  readonly language?: string | undefined
}

/**
 * Text as a part of an address: lower case, words joined by `-`. Accents on Latin letters are
 * dropped, all other scripts stay as they are (日本語, Ελληνικά). C, C# and C++ come out as `c`,
 * `c-sharp`, `c-plus-plus`. Never empty for a text that is not: what has no letter or digit is
 * spelled by code points (`🎉` is `u1f389`).
 */
export function slugify(text: string, { language = '' }: SlugOptions = {}): string {
  if (finished.test(text)) return text
  const letters = writtenOut[language.toLowerCase().split('-')[0] ?? '']
  const spoken = spokenSigns.reduce(
    (result, [sign, word]) => result.replace(sign, word),
    text.normalize('NFKC'),
  )
  const plain = spoken
    .toLowerCase()
    .normalize('NFC')
    .replace(/[äöüøå]/g, (letter) => letters?.[letter] ?? letter)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)\p{M}/gu, '')
    .normalize('NFC')
    .replace(/[ßæœøłđðþı]/g, (letter) => latinLetters[letter] ?? letter)
    .replace(/['’ʼ](?=\p{L})/gu, '')
  const words = plain.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  return words.length > 0 ? words.join('-') : codePoints(text.normalize('NFC'))
}

function codePoints(text: string): string {
  return [...text].map((character) => `u${character.codePointAt(0)?.toString(16)}`).join('-')
}
