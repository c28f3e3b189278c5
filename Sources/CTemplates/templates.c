void chronicle_templates_placeholder(void) {}
