chronicleSearch("e",0,[["Anna Lindqvist", "people/anna-lindqvist.html", "", 2],
["Mario Conti", "people/mario-conti.html", "", 2],
["Ursula Plassnik", "people/ursula-plassnik.html", "", 1],
["Rome", "places/rome.html", "Italy", 1],
["Vienna", "places/vienna.html", "Austria", 2],
["First round of the border talks", "2008/03/04.html", "4 March 2008"],
["Border envoys to go on talking", "articles/2008-03-05-border-envoys-to-go-on-talking.html", "5 March 2008", "Meridian News", "Envoys Anna Lindqvist and Mario Conti met in Vienna on Tuesday and agreed to continue their talks on the border, officials said."],
["Second round of border talks opens in Rome", "articles/2008-04-16-second-round-of-border-talks-opens-in-rome.html", "16 April 2008", "Meridian News", "Lindqvist's delegation arrived on Tuesday evening."]])
