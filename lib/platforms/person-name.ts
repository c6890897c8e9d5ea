/** Names as pages show them, without what pages and people hang on to them: roles, pronouns, a status. */

/** What pages and people put behind a name, in the languages of the interface. Lower case. */
const ADDITIONS: ReadonlySet<string> = new Set(
  `
  you|me|myself|guest|host|co-host|cohost|organizer|organiser|moderator|presenter|external|unverified|attendee|visitor
  du|sie|ich|gast|gastgeber|gastgeberin|organisator|organisatorin|moderatorin|extern|nicht überprüft
  vous|moi|toi|invité|invitée|hôte|organisateur|organisatrice|animateur|animatrice|externe|non vérifié|non vérifiée
  tú|usted|yo|invitado|invitada|anfitrión|anfitriona|organizador|organizadora|externo|externa|no verificado|no verificada
  você|tu|eu|convidado|convidada|anfitrião|anfitriã|não verificado|não verificada
  あなた|自分|私|ゲスト|ホスト|共同ホスト|主催者|外部|未確認
  أنت|أنا|ضيف|المضيف|مضيف|المنظم|منظم|خارجي|غير موثق
  jij|ty|вы|您|你|나
  away|brb|be right back|afk|busy|on the phone|phone|audio only|lunch
  abwesend|beschäftigt|absent|absente|occupé|occupée|ausente|ocupado|ocupada|離席中|取り込み中|غائب|مشغول
  `
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== ''),
);

const PRONOUNS: ReadonlySet<string> = new Set(
  'she her hers he him his they them theirs it its ze zir xe xem any er ihm ihn sie ihr il elle iel lui él ella ellos ellas ele ela elu dele dela 彼 彼女 هو هي'.split(
    ' ',
  ),
);

/** Every addition has one of these. Most names have none, and readers ask for every name of a call several times in one reading. */
const OF_AN_ADDITION = /[)\]）/]/u;
const GROUP_AT_END = /(?<=\S)\s*[([（]([^()[\]（）]*)[)\]）]$/u;
const PRONOUNS_AT_END = /(?<=\S)\s+(\S+\/\S+)$/u;
const NUMBER_AT_END = /(?<=\S)\s*(?:\s(?:[2-9]|1\d)|[(（](?:[2-9]|1\d)[)）])$/u;
const PICTURES_AT_END =
  /(?<=\S)\s*(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;

/** A name without such additions; a name that consists of nothing else stays as it is. */
export function plainName(name: string): string {
  if (!OF_AN_ADDITION.test(name)) return name;
  let plain = name;
  for (let shorter = peel(plain); shorter !== plain; shorter = peel(plain)) plain = shorter;
  return plain;
}

function peel(name: string): string {
  const group = GROUP_AT_END.exec(name);
  if (group?.[1]?.split(/[,;]/).every(isAddition)) return name.slice(0, group.index);
  const pronouns = PRONOUNS_AT_END.exec(name);
  return pronouns?.[1] !== undefined && arePronouns(pronouns[1]) ? name.slice(0, pronouns.index) : name;
}

function isAddition(text: string): boolean {
  const word = text.trim().toLowerCase();
  return ADDITIONS.has(word) || arePronouns(word) || /^participant id: ?\d+$/.test(word);
}

function arePronouns(text: string): boolean {
  return text
    .toLowerCase()
    .split('/')
    .every((word) => PRONOUNS.has(word.trim()));
}

/**
 * Whether two names are the same person's: alike but for additions, case, width of letters and pictures, or one is the other
 * with a number that the platform gave it ("Alice 2"). Two different numbers are two ("Room 2", "Room 3").
 */
export function isSameName(a: string, b: string): boolean {
  const [one, other] = [comparable(a), comparable(b)];
  return one === other || withoutNumber(one) === other || one === withoutNumber(other);
}

function comparable(name: string): string {
  return plainName(plainName(name).replace(PICTURES_AT_END, '')).normalize('NFKC').toLowerCase();
}

function withoutNumber(name: string): string {
  return name.replace(NUMBER_AT_END, '');
}
