/** Thrown when the store turns out to be damaged while a page is drawn. The build starts again without it. */
export class DamagedStore extends Error {
  override name = 'DamagedStore'

  constructor() {
    super('@octavo/site: the build cache is damaged.')
  }
}
