import { join } from 'node:path'

/** Where the reference material lies that is not part of this repository: `KT_SHARED`, else beside the repository. */
export const gedeeldeMap = process.env['KT_SHARED'] ?? join(import.meta.dirname, '../../../../shared')
