export { defaultCountry, PHONE_HINT, phoneField, phoneOf } from './field';
export { internationalPhone } from './international';
export { isWrittenInternationally } from './marks';
