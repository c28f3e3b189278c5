#include "CFacts.h"

// C23's #embed, which clang also takes in older modes: the compiler reads the data files itself and
// knows that it depends on them.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char office_holders[] = {
#embed "../ChronicleFacts/Data/office-holders.tsv"
};
static const unsigned char events[] = {
#embed "../ChronicleFacts/Data/events.tsv"
};
static const unsigned char countries[] = {
#embed "../ChronicleFacts/Data/countries.tsv"
};
static const unsigned char places[] = {
#embed "../ChronicleFacts/Data/places.tsv"
};
static const unsigned char agencies[] = {
#embed "../ChronicleFacts/Data/agencies.tsv"
};
static const unsigned char titles[] = {
#embed "../ChronicleFacts/Data/titles.tsv"
};
static const unsigned char nonpersons[] = {
#embed "../ChronicleFacts/Data/nonpersons.tsv"
};
static const unsigned char surnames[] = {
#embed "../ChronicleFacts/Data/surnames-east-asian.tsv"
};
static const unsigned char given_names[] = {
#embed "../ChronicleFacts/Data/given-names.tsv"
};
static const unsigned char common_words[] = {
#embed "../ChronicleFacts/Data/common-words.tsv"
};

static const struct chronicle_file chronicle_facts[] = {
    {"office-holders.tsv", office_holders, sizeof office_holders},
    {"events.tsv", events, sizeof events},
    {"countries.tsv", countries, sizeof countries},
    {"places.tsv", places, sizeof places},
    {"agencies.tsv", agencies, sizeof agencies},
    {"titles.tsv", titles, sizeof titles},
    {"nonpersons.tsv", nonpersons, sizeof nonpersons},
    {"surnames-east-asian.tsv", surnames, sizeof surnames},
    {"given-names.tsv", given_names, sizeof given_names},
    {"common-words.tsv", common_words, sizeof common_words},
};

size_t chronicle_facts_count(void) {
  return sizeof chronicle_facts / sizeof chronicle_facts[0];
}

struct chronicle_file chronicle_fact(size_t index) { return chronicle_facts[index]; }
