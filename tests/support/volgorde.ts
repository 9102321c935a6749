import { BaseSequencer, type TestSpecification } from 'vitest/node'

// Whole installations and whole journeys last a minute or more; begun last they keep one core busy and the other idle.
// Vitest knows how long a file lasts only where it ran before.
const LANG = ['/tests/storing/', '/tests/installatie/', '/tests/e2e/paginas', '/tests/e2e/reis']

/** The long files first, the others as Vitest orders them. */
export class Volgorde extends BaseSequencer {
  override async sort(bestanden: TestSpecification[]): Promise<TestSpecification[]> {
    const isKort = ({ moduleId }: TestSpecification) => Number(!LANG.some((deel) => moduleId.includes(deel)))
    return (await super.sort(bestanden)).toSorted((a, b) => isKort(a) - isKort(b))
  }
}
