export { satteri } from './satteri.ts'
