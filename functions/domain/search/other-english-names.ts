/** As other-names.ts, in English and in the singular. */
export const sameEnglishLines = `
hoodie|sweatshirt
pullover|sweater|jumper|sweatshirt
cardigan|knitwear
tee|t shirt|tshirt
pants|trouser
jogger|sweatpant
jacket|coat
down jacket|puffer jacket|puffer
raincoat|rain jacket|shell jacket
sneaker|trainer|running shoe|athletic shoe
boot|ankle boot
sandal|flip flop
backpack|rucksack|daypack|school bag|knapsack
tote|handbag|purse|shopper|shoulder bag
suitcase|luggage
cap|hat
lipstick|lip colour|lip color
moisturiser|moisturizer|face cream
lotion|body milk|body cream
hand cream|hand lotion
cleanser|face wash|facial wash|facial cleanser
toner|facial toner
serum|essence
blush|rouge
foundation|base makeup
perfume|fragrance|eau de toilette|eau de parfum|cologne|scent
sunscreen|sun cream|sunblock|sun lotion
shampoo|hair wash
conditioner|hair conditioner
body wash|shower gel
comb|hairbrush
flask|thermos|insulated bottle|vacuum bottle|tumbler|vacuum flask|insulated mug
water bottle|sport bottle|drink bottle
mug|cup|coffee cup|coffee mug
cushion|pillow|throw pillow|couch pillow
blanket|throw
duvet|comforter|quilt
bedding|bed sheet|bedding set|bed linen
towel|face towel|washcloth
desk light|desk lamp|table lamp
floor light|floor lamp|standing lamp
desk|writing table|computer desk
shelf|shelving|bookcase|rack
storage box|storage bin|organiser|organizer
hanger|clothes hanger|coat hanger
laundry basket|hamper
candle|scented candle
plant|potted plant
cookie|biscuit
casserole|pot|dutch oven
wok|frying pan|skillet
kitchen knife|chef knife
cutting board|chopping board
tableware|dinnerware|dish|crockery
power bank|portable charger|battery pack
charger|power adapter|wall charger
cable|charging cable|usb cable|cord
power strip|extension lead|extension cord
earbud|earphone|headphone|headset
speaker|loudspeaker|sound box
microphone|mic
phone|smartphone|cellphone|cell phone|mobile|mobile phone
phone case|phone cover
laptop|notebook|notebook computer
tablet|ipad
monitor|screen|display
mouse|computer mouse
smart watch|smartwatch
fitness band|fitness tracker|activity tracker
yoga mat|exercise mat
leggings|legging|yoga pants
resistance band|exercise band
foam roller|massage roller
skipping rope|jump rope
dumbbell|hand weight|free weight
football|soccer ball
tent|camping tent
sparkling water|soda water|soda|sparkling drink|fizzy drink
juice|fruit juice
oat milk|oat drink
nut|mixed nut
jerky|beef jerky
mandarin|tangerine|satsuma
present|gift
kid|child|children
colour|color
grey|gray
aluminium|aluminum
makeup|make up|cosmetic
`;

/** A wide word, and what it also stands for; not the other way round. */
export const widerEnglishLines = `
bag|backpack|tote
shoe|running shoe|canvas shoe|sandal
charger|power bank|charging
drink|tea|coffee|milk
snack|cookie|nut|biscuit
fruit|apple|orange
clothes|clothing
skincare|face care|skin care
furniture|desk|chair|shelf
cookware|wok|casserole|pot
headwear|cap
lamp|table lamp|desk lamp|floor lamp|light
light|lamp|table lamp|desk lamp
chair|stool|dining chair
mom|women
mum|women
mother|women
wife|women
girlfriend|women
dad|men
father|men
husband|men
boyfriend|men
`;
