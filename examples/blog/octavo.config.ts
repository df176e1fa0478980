export { blog as default } from './blog.ts'
