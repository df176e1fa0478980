/** A host whose own way of redirecting is written for it, beside the pages. */
export type RedirectHost = 'netlify' | 'vercel' | 'apache' | 'nginx'
