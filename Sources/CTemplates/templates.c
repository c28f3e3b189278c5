#include "CTemplates.h"

// C23's #embed, which clang also takes in older modes: the compiler reads the templates itself and
// knows that it depends on them. A test compares the list with the folder.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char article_mustache[] = {
#embed "../../templates/article.mustache"
};
static const unsigned char assets_chronicle_css[] = {
#embed "../../templates/assets/chronicle.css"
};
static const unsigned char assets_chronicle_js[] = {
#embed "../../templates/assets/chronicle.js"
};
static const unsigned char assets_icon_svg[] = {
#embed "../../templates/assets/icon.svg"
};
static const unsigned char assets_search_js[] = {
#embed "../../templates/assets/search.js"
};
static const unsigned char calendar_mustache[] = {
#embed "../../templates/calendar.mustache"
};
static const unsigned char data_mustache[] = {
#embed "../../templates/data.mustache"
};
static const unsigned char day_mustache[] = {
#embed "../../templates/day.mustache"
};
static const unsigned char home_mustache[] = {
#embed "../../templates/home.mustache"
};
static const unsigned char made_mustache[] = {
#embed "../../templates/made.mustache"
};
static const unsigned char meetings_mustache[] = {
#embed "../../templates/meetings.mustache"
};
static const unsigned char mentions_mustache[] = {
#embed "../../templates/mentions.mustache"
};
static const unsigned char month_mustache[] = {
#embed "../../templates/month.mustache"
};
static const unsigned char more_meetings_mustache[] = {
#embed "../../templates/more-meetings.mustache"
};
static const unsigned char not_found_mustache[] = {
#embed "../../templates/not-found.mustache"
};
static const unsigned char page_mustache[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char partials_article_line_mustache[] = {
#embed "../../templates/partials/article-line.mustache"
};
static const unsigned char partials_article_row_mustache[] = {
#embed "../../templates/partials/article-row.mustache"
};
static const unsigned char partials_bars_mustache[] = {
#embed "../../templates/partials/bars.mustache"
};
static const unsigned char partials_breadcrumbs_mustache[] = {
#embed "../../templates/partials/breadcrumbs.mustache"
};
static const unsigned char partials_cite_mustache[] = {
#embed "../../templates/partials/cite.mustache"
};
static const unsigned char partials_date_short_mustache[] = {
#embed "../../templates/partials/date-short.mustache"
};
static const unsigned char partials_date_mustache[] = {
#embed "../../templates/partials/date.mustache"
};
static const unsigned char partials_foot_mustache[] = {
#embed "../../templates/partials/foot.mustache"
};
static const unsigned char partials_head_close_mustache[] = {
#embed "../../templates/partials/head-close.mustache"
};
static const unsigned char partials_head_neighbours_mustache[] = {
#embed "../../templates/partials/head-neighbours.mustache"
};
static const unsigned char partials_head_open_mustache[] = {
#embed "../../templates/partials/head-open.mustache"
};
static const unsigned char partials_head_pages_mustache[] = {
#embed "../../templates/partials/head-pages.mustache"
};
static const unsigned char partials_head_mustache[] = {
#embed "../../templates/partials/head.mustache"
};
static const unsigned char partials_meeting_line_mustache[] = {
#embed "../../templates/partials/meeting-line.mustache"
};
static const unsigned char partials_meeting_years_mustache[] = {
#embed "../../templates/partials/meeting-years.mustache"
};
static const unsigned char partials_meeting_mustache[] = {
#embed "../../templates/partials/meeting.mustache"
};
static const unsigned char partials_mentions_mustache[] = {
#embed "../../templates/partials/mentions.mustache"
};
static const unsigned char partials_month_grid_mustache[] = {
#embed "../../templates/partials/month-grid.mustache"
};
static const unsigned char partials_pager_name_mustache[] = {
#embed "../../templates/partials/pager-name.mustache"
};
static const unsigned char partials_pager_pages_mustache[] = {
#embed "../../templates/partials/pager-pages.mustache"
};
static const unsigned char partials_pager_words_mustache[] = {
#embed "../../templates/partials/pager-words.mustache"
};
static const unsigned char partials_person_mustache[] = {
#embed "../../templates/partials/person.mustache"
};
static const unsigned char partials_statement_mustache[] = {
#embed "../../templates/partials/statement.mustache"
};
static const unsigned char people_mustache[] = {
#embed "../../templates/people.mustache"
};
static const unsigned char person_mustache[] = {
#embed "../../templates/person.mustache"
};
static const unsigned char place_mustache[] = {
#embed "../../templates/place.mustache"
};
static const unsigned char places_mustache[] = {
#embed "../../templates/places.mustache"
};
static const unsigned char search_mustache[] = {
#embed "../../templates/search.mustache"
};
static const unsigned char words_en_yml[] = {
#embed "../../templates/words/en.yml"
};
static const unsigned char words_ja_yml[] = {
#embed "../../templates/words/ja.yml"
};
static const unsigned char words_ko_yml[] = {
#embed "../../templates/words/ko.yml"
};
static const unsigned char words_zh_yml[] = {
#embed "../../templates/words/zh.yml"
};
static const unsigned char year_mustache[] = {
#embed "../../templates/year.mustache"
};

static const struct chronicle_template chronicle_templates[] = {
    {"article.mustache", article_mustache, sizeof article_mustache},
    {"assets/chronicle.css", assets_chronicle_css, sizeof assets_chronicle_css},
    {"assets/chronicle.js", assets_chronicle_js, sizeof assets_chronicle_js},
    {"assets/icon.svg", assets_icon_svg, sizeof assets_icon_svg},
    {"assets/search.js", assets_search_js, sizeof assets_search_js},
    {"calendar.mustache", calendar_mustache, sizeof calendar_mustache},
    {"data.mustache", data_mustache, sizeof data_mustache},
    {"day.mustache", day_mustache, sizeof day_mustache},
    {"home.mustache", home_mustache, sizeof home_mustache},
    {"made.mustache", made_mustache, sizeof made_mustache},
    {"meetings.mustache", meetings_mustache, sizeof meetings_mustache},
    {"mentions.mustache", mentions_mustache, sizeof mentions_mustache},
    {"month.mustache", month_mustache, sizeof month_mustache},
    {"more-meetings.mustache", more_meetings_mustache, sizeof more_meetings_mustache},
    {"not-found.mustache", not_found_mustache, sizeof not_found_mustache},
    {"page.mustache", page_mustache, sizeof page_mustache},
    {"partials/article-line.mustache", partials_article_line_mustache, sizeof partials_article_line_mustache},
    {"partials/article-row.mustache", partials_article_row_mustache, sizeof partials_article_row_mustache},
    {"partials/bars.mustache", partials_bars_mustache, sizeof partials_bars_mustache},
    {"partials/breadcrumbs.mustache", partials_breadcrumbs_mustache, sizeof partials_breadcrumbs_mustache},
    {"partials/cite.mustache", partials_cite_mustache, sizeof partials_cite_mustache},
    {"partials/date-short.mustache", partials_date_short_mustache, sizeof partials_date_short_mustache},
    {"partials/date.mustache", partials_date_mustache, sizeof partials_date_mustache},
    {"partials/foot.mustache", partials_foot_mustache, sizeof partials_foot_mustache},
    {"partials/head-close.mustache", partials_head_close_mustache, sizeof partials_head_close_mustache},
    {"partials/head-neighbours.mustache", partials_head_neighbours_mustache, sizeof partials_head_neighbours_mustache},
    {"partials/head-open.mustache", partials_head_open_mustache, sizeof partials_head_open_mustache},
    {"partials/head-pages.mustache", partials_head_pages_mustache, sizeof partials_head_pages_mustache},
    {"partials/head.mustache", partials_head_mustache, sizeof partials_head_mustache},
    {"partials/meeting-line.mustache", partials_meeting_line_mustache, sizeof partials_meeting_line_mustache},
    {"partials/meeting-years.mustache", partials_meeting_years_mustache, sizeof partials_meeting_years_mustache},
    {"partials/meeting.mustache", partials_meeting_mustache, sizeof partials_meeting_mustache},
    {"partials/mentions.mustache", partials_mentions_mustache, sizeof partials_mentions_mustache},
    {"partials/month-grid.mustache", partials_month_grid_mustache, sizeof partials_month_grid_mustache},
    {"partials/pager-name.mustache", partials_pager_name_mustache, sizeof partials_pager_name_mustache},
    {"partials/pager-pages.mustache", partials_pager_pages_mustache, sizeof partials_pager_pages_mustache},
    {"partials/pager-words.mustache", partials_pager_words_mustache, sizeof partials_pager_words_mustache},
    {"partials/person.mustache", partials_person_mustache, sizeof partials_person_mustache},
    {"partials/statement.mustache", partials_statement_mustache, sizeof partials_statement_mustache},
    {"people.mustache", people_mustache, sizeof people_mustache},
    {"person.mustache", person_mustache, sizeof person_mustache},
    {"place.mustache", place_mustache, sizeof place_mustache},
    {"places.mustache", places_mustache, sizeof places_mustache},
    {"search.mustache", search_mustache, sizeof search_mustache},
    {"words/en.yml", words_en_yml, sizeof words_en_yml},
    {"words/ja.yml", words_ja_yml, sizeof words_ja_yml},
    {"words/ko.yml", words_ko_yml, sizeof words_ko_yml},
    {"words/zh.yml", words_zh_yml, sizeof words_zh_yml},
    {"year.mustache", year_mustache, sizeof year_mustache},
};

size_t chronicle_templates_count(void) {
  return sizeof chronicle_templates / sizeof chronicle_templates[0];
}

struct chronicle_template chronicle_template_at(size_t index) {
  return chronicle_templates[index];
}
