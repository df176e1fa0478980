import { misuse } from './misuse.ts'
import { elementKind, refusedAttribute } from './names.ts'
import type { Listener, Place } from './places.ts'
import { RawElement } from './raw-element.ts'

type State =
  | 'data'
  | 'tag-open'
  | 'tag-name'
  | 'end-tag'
  | 'in-tag'
  | 'attribute-name'
  | 'after-name'
  | 'before-value'
  | 'double'
  | 'single'
  | 'bare'
  | 'after-hole-value'
  | 'markup'
  | 'comment'
  | 'raw'

const blank = /[\t\n\f\r ]/
const letter = /[a-z]/i
const animates: ReadonlySet<string> = new Set(['animate', 'set'])
// A parser drops a line end right after the start tags of these.
const dropsLineEnd: ReadonlySet<string> = new Set(['pre', 'textarea', 'listing'])

/** Reads a template's fixed strings as an HTML tokenizer would and says where each hole stands. Throws where none may. */
export class Scan {
  #state: State = 'data'
  #element = ''
  #name = ''
  #start = 0
  #scriptType: string | undefined
  #raw: RawElement | undefined
  #tagEnd = -1
  readonly #listener: Listener

  constructor(listener: Listener) {
    this.#listener = listener
  }

  run(strings: readonly string[]): void {
    for (const [index, text] of strings.entries()) {
      this.#read(text, index)
      if (index < strings.length - 1) this.#hole(text)
    }
    if (this.#state !== 'data') {
      throw misuse(`a template ends inside ${this.#where()}. Close it in the same template.`)
    }
  }

  #read(text: string, index: number): void {
    this.#tagEnd = -1
    for (let i = 0; i < text.length; i++) i = this.#step(text, i, index)
    this.#raw?.goOn(text)
  }

  /** Takes the character at `i` and returns the index of the last one taken. */
  #step(text: string, i: number, index: number): number {
    const c = text[i] as string
    switch (this.#state) {
      case 'data':
        if (c === '<') this.#state = 'tag-open'
        return i
      case 'tag-open':
        return this.#tagOpen(text, i)
      case 'tag-name':
        if (blank.test(c) || c === '/') this.#state = 'in-tag'
        else if (c === '>') this.#openTagEnd(i)
        else if (/[\w:-]/.test(c)) this.#element += c.toLowerCase()
        else throw misuse(`"${c}" stands in the name of the tag <${this.#element}>.`)
        return i
      case 'end-tag':
      case 'markup':
        if (c === '>') this.#state = 'data'
        return i
      case 'comment':
        // Some take `--!>` for an end and some do not: so does nobody here.
        if (text.startsWith('--!>', i)) throw misuse('a comment must not hold "--!>".')
        if (!text.startsWith('-->', i)) return i
        this.#state = 'data'
        return i + 2
      case 'raw':
        return this.#inRaw(text, i)
      case 'double':
      case 'single':
        if (c === (this.#state === 'double' ? '"' : "'")) this.#endValue(text, i, index)
        return i
      default:
        this.#inTag(i, c)
        return i
    }
  }

  #tagOpen(text: string, i: number): number {
    const c = text[i] as string
    if (text.startsWith('!--', i)) {
      if (/^-?>/.test(text.slice(i + 3, i + 5))) throw misuse('a comment must not begin with ">".')
      this.#state = 'comment'
      return i + 2
    }
    if (letter.test(c)) {
      this.#state = 'tag-name'
      this.#element = c.toLowerCase()
      this.#scriptType = undefined
    } else if (c === '/') this.#state = 'end-tag'
    else if (c === '!' || c === '?') this.#state = 'markup'
    else throw misuse(`a "<" in a template must begin a tag. Write "&lt;" for the sign itself.`)
    return i
  }

  #inTag(i: number, c: string): void {
    switch (this.#state) {
      case 'after-hole-value':
        if (!blank.test(c) && c !== '>' && c !== '/') {
          throw misuse(
            `the unquoted value of "${this.#name}" goes on after a \${…}. Put quotes around it.`,
          )
        }
        this.#state = 'in-tag'
        break
      case 'attribute-name':
        if (!blank.test(c) && c !== '=' && c !== '>' && c !== '/') {
          if (/["'<]/.test(c)) throw misuse(`a stray ${c} stands in the tag <${this.#element}>.`)
          this.#name += c.toLowerCase()
          return
        }
        this.#checkName()
        this.#state = 'after-name'
        break
      case 'before-value':
        if (blank.test(c)) return
        this.#state = c === '"' ? 'double' : c === "'" ? 'single' : 'bare'
        this.#start = i + 1
        if (c !== '>') return
        throw misuse(`the attribute "${this.#name}" has an equals sign and no value.`)
      case 'bare':
        if (!blank.test(c) && c !== '>') return
        this.#state = 'in-tag'
        break
    }
    if (c === '>') this.#openTagEnd(i)
    else if (c === '/') this.#state = 'in-tag'
    else if (c === '=' && this.#state === 'after-name') this.#state = 'before-value'
    else if (/["'<=]/.test(c)) throw misuse(`a stray ${c} stands in the tag <${this.#element}>.`)
    else if (!blank.test(c)) {
      this.#state = 'attribute-name'
      this.#name = c.toLowerCase()
      this.#start = i
    }
  }

  #checkName(): void {
    const reason = refusedAttribute(this.#name)
    if (reason !== undefined) throw misuse(reason)
  }

  #endValue(text: string, i: number, index: number): void {
    if (this.#element === 'script' && this.#name === 'type') {
      this.#scriptType = text.slice(Math.max(this.#start, 0), i).trim().toLowerCase()
    }
    this.#listener.valueEnd(index, i)
    this.#state = 'in-tag'
  }

  #openTagEnd(i: number): void {
    const kind = elementKind(this.#element, this.#scriptType)
    this.#state = kind === 'normal' ? 'data' : 'raw'
    this.#tagEnd = i + 1
    if (kind === 'normal') return
    this.#raw = new RawElement(this.#element, kind, this.#scriptType, i + 1)
  }

  #inRaw(text: string, i: number): number {
    const taken = this.#raw?.endTagAt(text, i) ?? 0
    if (taken === 0) return i
    this.#raw?.end(text, i, this.#listener)
    this.#raw = undefined
    this.#state = 'end-tag'
    return i + taken - 1
  }

  #hole(before: string): void {
    this.#listener.hole(this.#place(before), this.#start)
    // Whatever the next string closes began before it.
    this.#start = -1
  }

  #place(before: string): Place {
    const element = this.#element
    if (animates.has(element) && this.#state !== 'data') {
      throw misuse(`no \${…} may stand in <${element}>: it can set the address of a link unseen.`)
    }
    switch (this.#state) {
      case 'data':
        return { kind: 'text', first: this.#isFirst(before) }
      case 'double':
      case 'single':
        return { kind: 'attribute-part', element, name: this.#name }
      case 'before-value': {
        const name = this.#name
        this.#state = 'after-hole-value'
        if (this.#start < 0) break
        return { kind: 'whole-attribute', element, name }
      }
      case 'in-tag':
      case 'after-name':
        if (!/[\s"']$/.test(before)) break
        this.#state = 'in-tag'
        return { kind: 'attributes' }
      case 'tag-name':
        if (element !== 'h') break
        this.#element = 'h1'
        return { kind: 'heading-level' }
      case 'end-tag':
        if (/<\/h$/i.test(before)) return { kind: 'heading-level' }
        break
      case 'raw': {
        const place = this.#raw?.hole(this.#isFirst(before))
        if (place !== undefined) return place
      }
    }
    throw misuse(`no \${…} may stand inside ${this.#where()}.${this.#raw?.advice ?? ''}`)
  }

  #isFirst(before: string): boolean {
    return dropsLineEnd.has(this.#element) && this.#tagEnd === before.length
  }

  #where(): string {
    if (this.#state === 'comment') return 'a comment'
    if (this.#state === 'raw') return `<${this.#element}>`
    if (this.#state === 'end-tag') return 'an end tag'
    if (this.#state === 'double' || this.#state === 'single') return `the value of "${this.#name}"`
    if (this.#state === 'tag-open') return 'the name of a tag'
    return `the tag <${this.#element}>`
  }
}
