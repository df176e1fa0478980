/** Keeps the question in the address, so that it can be sent, bookmarked, and found again on the way back. */
export interface Address {
  /** The question that the address asks; empty for none. */
  readonly query: () => string
  /** Writes a question. The first one after a finished one is a step of its own in the history. */
  readonly keep: (query: string) => void
  /** The question that stands there is finished: the reader has pressed Enter, or came with it. */
  readonly finish: () => void
}

export function createAddress(): Address {
  const query = (): string => new URLSearchParams(location.search).get('q') ?? ''
  let isFinished = query() !== ''
  return {
    query,
    keep(next) {
      if (next === query()) return
      const url = new URL(location.href)
      if (next === '') url.searchParams.delete('q')
      else url.searchParams.set('q', next)
      history[isFinished ? 'pushState' : 'replaceState'](null, '', url)
      isFinished = false
    },
    finish() {
      isFinished = true
    },
  }
}
