/** Names where no label tells them, and villages are as likely, which are called after families: 李家坪, 赵集. */
import { isListed, isOfSentence, isParticle, isTelling } from './person-name.ts';
import { wordSurnames } from './rare-names.ts';

const village = /^.家|[坪集店塘冲村坳洞垭墩圩堡营铺坎梁岭峪垸坨圪峁塬窝川滩溪洼台垌坑埠畈垱淀]$/;

export function isApartName(name: string): boolean {
  return (
    (isTelling(name) || (isListed(name) && !wordSurnames.includes(name[0] ?? ''))) &&
    !isParticle(name) &&
    !isOfSentence(name) &&
    !village.test(name)
  );
}
