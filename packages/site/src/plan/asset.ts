import type { Asset } from '../sink/sink.ts'
import { type Page, page } from './page.ts'

/**
 * Plans a file that is not drawn by a template: a social image, a download. It is read only when the last build has not written the same.
 *
 * @param path Address within the site: `/assets/trust.3f9a1c20be.png`. A name that carries its content can be kept by browsers for ever.
 * @param source What it holds: equal digests mean equal bytes. `createSocialImages` of `@octavo/og-images` gives one.
 * @throws TypeError when the path is not an address within the site.
 */
export function asset(path: string, source: Pick<Asset, 'digest' | 'read'>): Page {
  const { digest, read } = source
  if (typeof digest !== 'string' || digest === '' || typeof read !== 'function') {
    throw new TypeError(
      `@octavo/site: asset('${path}'): takes { digest, read }: a text that names the content and a function that gives it.`,
    )
  }
  return { ...page(path, nothing, {}), asset: { digest, read } }
}

function nothing(): string {
  return ''
}
