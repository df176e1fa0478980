import { type WebManifest, webManifest } from '@octavo/renderer'
import type { SiteProps } from '@octavo/theme'
import { type Page, page } from './page.ts'

/** What a web manifest adds to what the site knows of itself. Addresses are within the site. */
export interface ManifestOptions
  extends Partial<Omit<WebManifest, 'startUrl' | 'scope' | 'language'>> {
  /** Where the manifest stands. Default: `/manifest.json`. */
  readonly path?: string
}

interface ManifestProps extends Partial<WebManifest> {
  readonly site: SiteProps
}

/** The web manifest: title, description and language are the site's, unless given. Link to it in the head of the pages (`head: { manifest }`). */
export function manifest(options: ManifestOptions = {}): Page {
  const { path = '/manifest.json', icons, ...members } = options
  return page(path, manifestFile, (linkTo) => ({
    ...members,
    ...(icons !== undefined && {
      icons: icons.map((icon) => ({ ...icon, src: linkTo(icon.src) })),
    }),
  }))
}

function manifestFile({ site, ...members }: ManifestProps & { readonly page?: unknown }): string {
  const { page: _, ...given } = members
  const { title: name, description, language, home } = site
  return webManifest({
    name,
    language,
    startUrl: home,
    scope: home,
    ...(description !== undefined && { description }),
    ...given,
  })
}
