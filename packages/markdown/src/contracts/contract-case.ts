/** One sentence of a contract, and the way to find out whether it holds. */
export interface ContractCase {
  readonly name: string
  /** Ends when it holds; throws an `Error` that says with which text it does not. */
  readonly run: () => Promise<void>
}

/** Throws when the two differ; the message shows the text and both. */
export function expectEqual(text: string, got: string, expected: string): void {
  if (got === expected) return
  throw new Error(
    `With the text ${JSON.stringify(text)}\n  expected ${JSON.stringify(expected)}\n  but got  ${JSON.stringify(got)}`,
  )
}
