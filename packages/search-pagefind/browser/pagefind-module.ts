/** The part of `pagefind.js` that the client uses. */
export interface PagefindModule {
  readonly createInstance: (options: {
    readonly basePath: string
    readonly metaCacheTag: string
    readonly noWorker: boolean
    readonly ranking: { readonly metaWeights: Readonly<Record<string, number>> }
  }) => PagefindInstance
}

export interface PagefindInstance {
  readonly init: () => Promise<void>
  readonly search: (query: string) => Promise<{ readonly results: readonly PagefindResult[] }>
}

export interface PagefindResult {
  readonly score: number
  readonly words: readonly number[]
  readonly data: () => Promise<PagefindData>
}

export interface PagefindData {
  readonly url: string
  readonly raw_url?: string
  readonly content: string
  readonly raw_content?: string
  readonly meta: Readonly<Record<string, string>>
  readonly locations: readonly number[]
  readonly anchors: readonly {
    readonly element: string
    readonly id: string
    readonly text?: string
    /** Its place among the words. */
    readonly location: number
  }[]
}
