/** Beleid for organisations that pick up the hulpvraag of whoever knocks (SIG-15; 001 §5). */
import { Type, type Static } from 'typebox'
import { BronSchema, DuurSchema, gesloten, IdSchema, TermijnBeleidSchema } from './bouwstenen.rules.ts'

/** Null = a hulpvraag is picked up by the wijkteam alone. What a vraag may be about stands nowhere: anything. */
export const IedereOrganisatieSchema = Type.Union([
  gesloten({
    /** as what the vraag stands in the postvak, when somebody is known at the address already */
    kanaal: IdSchema,
    meldertype: IdSchema,
    route: Type.Enum(['a', 'b']),
    /** by when the team and the organisation agree who does what */
    termijn: TermijnBeleidSchema,
    /** how long the organisation may read the vraag after that, at most */
    zienHoogstens: DuurSchema,
    bron: BronSchema,
  }),
  Type.Null(),
])
export type IedereOrganisatie = NonNullable<Static<typeof IedereOrganisatieSchema>>
