export {
  briefinhoud,
  datumVoluit,
  leestekst,
  telefoonnummer,
  ROUTES,
  type Briefcontact,
  type Briefdeel,
  type Briefhoofd,
  type Briefinhoud,
  type Brieftekst,
  type Route,
} from './brief.rules.ts'
export { leesniveau, lettergrepen, type Leesniveau } from './leesniveau.rules.ts'
export { verwijsbriefInhoud, type Verwijzing } from './verwijsbrief.rules.ts'
