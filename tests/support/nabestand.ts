import { afterAll } from 'vitest'
import { ruimOp } from './opruimen.ts'

// Read anew for every test file, so this hook is the file's own.
afterAll(ruimOp)
