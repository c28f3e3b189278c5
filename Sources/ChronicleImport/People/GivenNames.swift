/// Given names of men that the facts leave without gender, as news in English spells them.
let givenNamesOfMen = """
  michael mikhail vladimir sergei sergey igor dmitry dmitri yevgeny evgeny viktor leonid nikolai andrei \
  andrey yuri john james robert william george david richard charles joseph mark jean francois alain \
  philippe laurent helmut gerhard joschka klaus wolfgang heiko olaf evo hussein mahmoud yasser ehud \
  shimon ariel yitzhak hosni anwar bashar hafez saddam tariq muammar abdullah hamid nuri ayad jalal \
  massoud recep suleyman atal narendra manmohan rajiv jawaharlal pervez nawaz asif imran junichiro \
  taro shinzo yasuo ryutaro keizo kofi thabo olusegun goodluck uhuru daniel yoweri meles silvio romano \
  lamberto massimo giulio tony robin costas konstantinos lech aleksander bronislaw vaclav slobodan \
  franjo alija thomas peter paul steven stephen andrew kenneth kevin brian pierre jacques michel \
  bernard nicolas emmanuel hans jose juan luis carlos jorge miguel hugo fidel raul rafael nestor alvaro \
  vicente felipe enrique mohammed mohamed mohammad muhammad ahmed ali hassan donald ronald gerald \
  jimmy barack joe colin henry warren lawrence zbigniew brent anthony antony javier eduard eduardo \
  boutros trygve dag ernesto fernando alberto alejandro gabriel gustavo \
  hamad tamim khalid faisal fahd salman sultan nayef turki bandar saud walid nabih rafik rafiq emile \
  michel samir omar moammar abdelaziz habib zine moncef beji gamal amr \
  levon heydar ilham nursultan askar emomali saparmurat mikheil eduardas algirdas valdas \
  lennart arnold guntis petro volodymyr arseniy alexander aleksandr oleg
  """

/// Given names of women that the facts leave without gender.
let givenNamesOfWomen = """
  condoleezza benazir indira golda tzipi federica jacinda dilma nkosazana makiko yoriko sadako raisa \
  naina lyudmila ludmila mary maria tarja vigdis gro khaleda hasina chandrika sirimavo corazon megawati \
  yingluck segolene rachida frances priti kolinda annalena margaret hillary madeleine angela theresa \
  sonia ursula catherine julia helen cristina michelle violeta laura mireya ellen joyce winnie barbara \
  susan samantha nancy janet anne elizabeth diana anna gloria carla christine valerie alexandra sarah \
  jane emma penny yvette margot cecilia dalia nusrat hanan leila suzanne jehan rania asma \
  melania jill rosalynn pat betty tansu meral ruth dorit limor naomi wendy heidi karen charlene teresa \
  patricia delcy nadia irina tatyana yekaterina valentina svetlana galina olga natalia oksana yulia \
  salome maia nino atifete vjosa kaja ingrida evika sanna mette erna katrin johanna magdalena
  """
