import { surnameLength } from './surnames.ts';

const titles = '先生|女士|小姐|太太|老师|师傅|经理|同学|医生|阿姨|叔叔|总';
const titled = new RegExp(`^\\p{Script=Han}{1,4}(?:${titles})$`, 'u');
/** What is written behind a name and is none of it: 张三（收）, 张三收, 李四 亲启. */
const behind = /\s*\(?(?:收|亲启|敬启)\)?$/u;
/** Words of places and buildings: who ends in one is hardly a person. */
const ofPlaces =
  /(?:[省市区县镇乡村路街道巷弄号室楼层栋幢座单元户院园苑店厂司校局站城厦库组队湾庄坊里寓部柜驿]|公司|大厦|广场|花园|小区|中心|前台|学校|大学|医院)$/u;

/** A name without what is written behind it. */
export const bareName = (text: string): string => {
  const bare = text.replace(behind, '').trim();
  return bare.length >= 2 ? bare : text;
};

/** 0 to 1: how much a piece of text looks like somebody's name. */
export const likenessToName = (piece: string): number => {
  const text = bareName(piece);
  if (/\d/.test(text) || text.length > 24) return 0;
  if (titled.test(text)) return surnameLength(text) > 0 ? 0.95 : 0.7;
  // 迪丽热巴·迪力木拉提: a given name and a father's.
  if (/^\p{Script=Han}{2,10}(?:·\p{Script=Han}{2,10})+$/u.test(text)) return 0.95;
  if (/^[A-Za-z][A-Za-z'.-]*(?: [A-Za-z][A-Za-z'.-]*){0,3}$/.test(text)) return text.length > 1 ? 0.6 : 0.1;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return 0;
  const surname = surnameLength(text);
  const given = text.length - surname;
  const isUsual = surname > 0 && given >= 1 && given <= (surname === 2 ? 2 : 3);
  if (ofPlaces.test(text)) return isUsual && text.length <= 3 ? 0.45 : 0.1;
  if (!isUsual) return 0.35;
  return given > 2 ? 0.6 : 0.9;
};

/** What a house number ends in: behind it a name may follow without a space. */
const houseEnd = /[号室楼层栋幢座户院园苑店村庄城厦场站库所厂司校元组寓铺区旁边口\dA-Za-z)]$/u;

/** A name of several parts, as peoples of Xinjiang and others have them, behind a house number. */
const dottedEnd = /^(.*[号室楼层栋幢座户院村\dA-Za-z)])(\p{Script=Han}{2,8}(?:·\p{Script=Han}{2,8})+)$/u;

/** Splits a name off the end of a street that runs into it: 科技园路1号张三. Null where none is there. */
export const nameAtEnd = (text: string): { readonly street: string; readonly name: string } | null => {
  const [, whole, inBrackets] = /^(.+)\(([^()\d]{2,12})收\)$/u.exec(text) ?? [];
  if (whole && inBrackets) return { street: whole, name: inBrackets };
  const street = text.length > 4 ? text.replace(behind, '') : text;
  const [, before, dotted] = dottedEnd.exec(street) ?? [];
  if (before && dotted) return { street: before, name: dotted };
  for (const length of [4, 3, 2]) {
    const at = street.length - length;
    const [head, tail] = [street.slice(0, at), street.slice(at)];
    const isName = surnameLength(tail) > 0 && likenessToName(tail) >= (length === 4 ? 0.9 : 0.6);
    if (head.length >= 3 && houseEnd.test(head) && isName) return { street: head, name: tail };
  }
  return null;
};
