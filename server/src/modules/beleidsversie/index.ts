export { waardeWoord } from './woorden.rules.ts'
