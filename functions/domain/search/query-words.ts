import { sameEnglishLines, widerEnglishLines } from './other-english-names.ts';
import { sameThingLines, widerThingLines } from './other-names.ts';

const rowsOf = (lines: string): string[][] =>
  lines
    .trim()
    .split('\n')
    .map((line) => line.split('|'));

/**
 * Words that say that somebody wants something, but not what. Only whole phrases that name no goods; they are dropped unless the query
 * is nothing else.
 */
export const fillers: readonly RegExp[] = [
  /(?:我|俺)?(?:想要|想买|想找|要买|要找|求购|求推荐|推荐一下|推荐|帮我找|帮我选|有没有|有木有|哪里有|哪里买|哪款好|哪种好|哪个好|哪个牌子好|什么牌子好|怎么样|多少钱|价格|包邮|正品|官方|旗舰店|专卖店|淘宝|京东自营|同城|网购|购买)(?:一下|一?[个款件双台条瓶盒支只张把])?/g,
  /(?:送给|给|送)(?=(?:我|妈妈|爸爸|老婆|老公|女朋友|男朋友|女友|男友|孩子|宝宝|小孩|老人|长辈|朋友|同事))/g,
  /(?:好看|好用|好吃|好喝|便宜|实惠|平价|划算|性价比高|质量好|口碑好|评价好|新款|新品|爆款|热卖|热销|同款|网红|特价|打折|优惠)的?/g,
  /(?:适合|可以)(?=[^\s])|(?<=\S)[穿用戴背]的|(?:一件|一个|一款|一双|一台|一条|一瓶|一盒)(?=[^\s])/g,
  /的|[吗呢吧啊呀嘛](?=$|\s)/g,
  /\b(?:i|want|need|looking|buy|please|show|me|the|for|with|and|or|of|in|to|my|some|cheap|best|good|nice|new|sale|price)\b/g,
];

/** In Chinese these are syllables: an ji suan. */
export const englishFillers = /\b(?:an?)\b/g;

/** See other-names.ts. */
export const sameThings: readonly (readonly string[])[] = [...rowsOf(sameThingLines), ...rowsOf(sameEnglishLines)];

/** A wide word, and what it also stands for; not the other way round. */
export const kindsOf: readonly (readonly string[])[] = [...rowsOf(widerThingLines), ...rowsOf(widerEnglishLines)];
