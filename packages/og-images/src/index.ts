export {
  type CardCache,
  createSocialImages,
  type SocialImage,
  type SocialImageOptions,
  type SocialImages,
} from './create-social-images.ts'
export { bundledFonts, type CardFont } from './fonts.ts'
export { type PostCard, postCard } from './post-card.ts'
export type { Drawing, Template } from './template.ts'
