export { createSite, type SiteIdea } from './create-site.ts'
export { run } from './run.ts'
