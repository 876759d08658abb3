export { defaultCountry, PHONE_HINT, phoneField, phoneOf } from './field';
export { internationalPhone } from './international';
export { asSearched } from './searched';
export { isWrittenInternationally } from './marks';
