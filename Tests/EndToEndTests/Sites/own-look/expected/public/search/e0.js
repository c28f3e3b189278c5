chronicleSearch("e",0,[["Anna Lindqvist", "people/anna-lindqvist.html", "", 1],
["Mario Conti", "people/mario-conti.html", "", 1],
["Rome", "places/rome.html", "Italy", 1],
["Vienna", "places/vienna.html", "Austria", 1],
["Envoys agree to meet again in Vienna", "articles/2008-03-04-envoys-agree-to-meet-again-in-vienna.html", "4 March 2008", "Meridian News", "Envoys Anna Lindqvist and Mario Conti met in Vienna on Tuesday and agreed to continue their talks on the border, officials said."]])
