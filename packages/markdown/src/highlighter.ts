/** A block of code to be coloured. */
export interface Code {
  readonly value: string
  /** The first word after the fence, lower case. */
  readonly language: string
}

/**
 * Colours code with classes. One engine behind one function: `lowlight()` here, Shiki in
 * `@octavo/markdown-shiki`.
 */
export interface Highlighter {
  readonly name: string
  /** Changes whenever the same code would be coloured differently: engine, version, themes, options. */
  readonly fingerprint: string
  /** HTML of nothing but text and `<span class>`, or undefined when the language is not known. */
  readonly highlight: (code: Code) => string | undefined
  /**
   * Loads the grammars of some languages before `highlight` is called; without a list, all that `processSync`, which
   * cannot wait, is to know. Languages it has no grammar for are no fault.
   */
  readonly load?: (languages?: readonly string[]) => Promise<void>
}
