/** What a web manifest says. Addresses are relative to the manifest or absolute. */
export interface WebManifest {
  readonly name: string
  /** Under an icon: twelve characters or so. */
  readonly shortName?: string
  readonly description?: string
  /** BCP 47. */
  readonly language?: string
  readonly direction?: 'ltr' | 'rtl' | 'auto'
  readonly startUrl?: string
  readonly scope?: string
  /** Default: `browser`: a blog is read in a browser, with its address in sight. */
  readonly display?: 'browser' | 'minimal-ui' | 'standalone' | 'fullscreen'
  readonly themeColor?: string
  readonly backgroundColor?: string
  readonly icons?: readonly {
    readonly src: string
    /** `512x512`, `any`. */
    readonly sizes?: string
    readonly type?: string
    readonly purpose?: 'any' | 'maskable' | 'monochrome'
  }[]
}

/** A web manifest (W3C Web Application Manifest) as JSON text. */
export function webManifest(manifest: WebManifest): string {
  const { name, description, icons, display = 'browser' } = manifest
  const members = {
    name,
    short_name: manifest.shortName,
    description,
    lang: manifest.language,
    dir: manifest.direction,
    start_url: manifest.startUrl,
    scope: manifest.scope,
    display,
    theme_color: manifest.themeColor,
    background_color: manifest.backgroundColor,
    icons,
  }
  return `${JSON.stringify(members, null, 2)}\n`
}
