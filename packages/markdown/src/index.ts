export { createMarkdown } from './create-markdown.ts'
export type {
  CodeBlock,
  Document,
  DocumentFeature,
  DocumentImage,
  DocumentLink,
  Excerpt,
  Footnote,
  Heading,
} from './document.ts'
export type { CalloutLabels, DiagramRenderer, WikiLinkResolver } from './features/feature-types.ts'
export type { MathEngine } from './features/math.ts'
export { temml } from './features/temml.ts'
export type { Code, Highlighter } from './highlighter.ts'
export type { Limits } from './limits/limit-types.ts'
export { type LowlightOptions, lowlight } from './lowlight.ts'
export type { Markdown, MarkdownSource, ReadyMarkdown } from './markdown.ts'
export type { MarkdownParser, Syntax } from './parser.ts'
export type {
  AssetReference,
  ExtraReference,
  FragmentReference,
  IdReference,
  ImageReference,
  LinkReference,
  Piece,
  Reference,
} from './reference.ts'
export {
  type ImageAttributes,
  type ImageSource,
  type RenderTarget,
  renderFor,
} from './render-for.ts'
export { type SentenceCutter, sentenceCutter } from './sentences.ts'
export type {
  CalloutOptions,
  CodeOptions,
  ExcerptOptions,
  HeadingOptions,
  HtmlMode,
  ImageOptions,
  LinkOptions,
  MarkdownOptions,
  TemplateTagOptions,
} from './settings.ts'
export type { TemplateTag } from './template-tags.ts'
