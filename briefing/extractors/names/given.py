"""Given names by the gender that they mostly tell in English-language news: evidence of a person, and of which pronoun."""

FEMALE = frozenset(
    """
    abigail ada adriana agnes aisha alexandra alice alicia alison amanda amber amelia amina amy ana anastasia andrea
    angela anita ann anna anne annette annie antonia april arlene ashley astrid audrey ayesha barbara beatrice beatriz
    bernadette beth betty bianca birgit brenda bridget brigitte brooke camila camilla carla carmen carol carolina caroline
    carrie catherine cecilia celia charlotte cheryl chiara chloe christina christine cindy clara claire claudia colleen
    connie cristina cynthia daisy dana daniela danielle dawn deborah debra deirdre delia denise diana diane dolores donna
    dora doris dorothy edda edith eileen elaine eleanor elena elisa elizabeth ella ellen eloise elsa emilia emily emma
    erica erika erin esther ethel eva eve evelyn fatima fiona flora florence frances francesca freya gabriela gail gemma
    georgia georgina geraldine gertrude gillian gina giorgia giulia gladys gloria grace greta gwen hannah harriet hazel
    heather heidi helen helena helga hilary hilda ida imogen ines ingrid irene irina iris isabel isabella isla ivy
    jacqueline jan jane janet janice jasmine jean jeanne jenna jennifer jenny jessica jill jo joan joanna joanne jocelyn
    josephine joy joyce juanita judith judy julia juliana julie june karen karin kate katherine kathleen kathryn kathy
    katie katrina kayla keiko kelly kerry kim kimberly kirsten kristen kristi kristin lara laura lauren leah leila lena
    leslie leticia lettice lillian lily linda lindsay lisa liz lois lola lorna lorraine louise lucia lucy luisa lydia lynn
    mabel madeleine maggie magdalena mai malala mandy marcia margaret margarita maria mariana marianne marie marilyn
    marina marion marjorie martha mary matilda maud maureen megan melanie melinda melissa mercedes meryl mia michelle
    mildred minnie miranda miriam moira molly mona monica monique muriel myra nadia nancy naomi natalia natalie natasha
    nell nicola nicole nina noor nora norma olga olivia olympia pamela patricia patsy paula pauline penelope penny petra
    philippa phoebe phyllis pilar polly priscilla priti priya rachel ramona rebecca regina renata rhonda rita roberta
    robin rosa rosalind rosalie rose rosemary rosie roxanne ruby ruth sabine sabrina sadie sally samantha sandra sara
    sarah saskia selma shannon sharon sheila shirley silvia simone sinead siobhan sofia sonia sophia sophie stella
    stephanie sue susan suzanne svetlana sybil sylvia tamara tamsin tania tara tatiana teresa tessa thelma theresa tiffany
    tina tracy trudy ursula valentina valeria valerie vanessa vera veronica victoria viola violet virginia vivian vivienne
    wanda wendy wilma winifred yasmin yolanda yoko yvette yvonne zainab zara zoe
    adaeze adele adelina adesua aditi agata agatha agnieszka aiko aileen aino akiko akosua alba alena alessandra alexa
    alexandrina alexia alina aline alma althea alva amaka amani amara amelie amira anahita anais anastasiya aneta
    angelica angelika angelina angelique anika anja anjali anke annabel anneke annelies annelise annemarie annett
    annika anoushka antje antoinette antonella anuradha anwen anya aoife araceli aria ariadne ariana arlette astou
    asunta aurelia ayumi azadeh babette bahar beata bella benedetta benedikte benita berit berta bertha bettina
    beverley bianka bintou birgitta bodil bozena branwen brigid brigitta brita britt brittany bronagh bronwen bronwyn
    caitlin caitriona candace candice carina carlota carlotta carolyn carys cassandra cassie catalina catarina
    caterina cathy catrin ceri chantal charlene chiamaka chidinma chinwe chioma chitra christelle christiane cilla
    clarissa claudine clementine concepcion conchita constanza consuelo cordelia corinna corinne cornelia cosima
    cressida dagmar dagny dalia danuta daphne darya deepa deepika deepti delphine demetra desiree devika dilys dina
    dinah diya dorota dorothea dorte dunja dymphna ebba edwina efua eilidh eirlys ekaterina elaheh eleanora elene
    eleni eleonora eleonore elfriede elina elisabeth elisabetta elise eliza elke elle ellinor elodie eloisa elspeth
    elvira elwira emanuela emine emmanuelle enid erna ernestine esme esmeralda esperanza estelle eugenia eunice
    euphemia evangelina evelina ewa fadwa faiza farah fatma fatou fatoumata fay faye federica felicia fenella ferelith
    filippa fiorella flavia francine franziska frauke freda frederica frederike frida frieda funke funmilayo gaia
    galina geeta gerda germaine ghada ghislaine gisela giselle gita giuliana giuseppina gloriana golda graciela
    grainne grazia gretchen gretel griselda gro guadalupe gudrun guinevere gulnara gunhild gunilla gwendolyn gwenllian
    gwyneth hadiza halima hana hanan hanna hanne haruka hatice hedda hedvig hedwig heike heli henrietta henriette
    hermione hilde hildegard hildur hina hortense huda hulda hye-jin hélène ife ifeoma ilaria ilse imelda ina indira
    inga inge ingeborg ioana iola iona irena irma irmgard isabelle isolde ivana iwona izabela jacinda jacinta jadwiga
    jaleh jamila jana janina janine jannike jarmila jasmin jayne jeanette jeannette jelena jenni jessie jette jitka
    joanie jocasta jodie johanna jolanta jolene jorunn josefa josefina josefine josie jovana juana judit judita
    julianna juliet juliette jutta jyoti kaja kalpana kamala karina karla karolina kasia katarina katarzyna katerina
    katharina katharine kathrin kathrine katia katina katja katrin katrine katya kavita kayleigh keira kendra kerstin
    keziah khadija khadijah kiersten kinga kirsti kirstie kirsty klara kristiina krisztina krystyna kumiko kyoko
    ladonna laila lakshmi lalita lana larisa latifa latisha latoya laurel lavinia layla leanne leela leena leilani
    lenka leokadia leonie leonora leontine lidia lidija lieke liesbeth liesel lila lilian liliana lilith lina linde
    linnea liora lisbet lisbeth lise lisette liv livia ljubica loredana lorena loretta lotta lotte louisa luba lubna
    lucienne lucinda lucrezia ludmila luise lula lupita luz lydie lyudmila maaike maarit madalena mafalda magda
    magdalene maha mahalia maia maija mairead maisie maja malgorzata malin mallory mame mamta manon manuela marcela
    marcella maren margarete margaretha margarethe margaux margery margit margot margrethe marguerite mari mariam
    maribel maricel mariella marija marijke marika marilena marisa marisol marit marita marja marjan marketa marlene
    marsha marta marte martina martine marya maryam maryna masako matilde maude maya mechthild meera mehwish meike
    melania melike mena meredith mette mhairi michaela michiko mieke mihaela mila milagros milena milica mina minerva
    minna mira mireille mirela mirjam miroslava moyra mukami muna mwajuma myfanwy myriam myrna myrtle nadezhda nadine
    nadja naima naledi nandini nanette naoko narges narmin nasreen nasrin nathalie neelam neha nelly nerys nessa ngozi
    niamh nicolette nika nilufer nisha nkechi noelle noemi nomvula nonhlanhla noreen noriko nuala nuria oana octavia
    odette oksana olena oliwia olwen ondine oona ophelia oriana orla orlaith ornella ottilie padma paloma pamila paola
    parisa parvati patricija paulette paulina perdita perpetua petronella petronila petunia phillipa philomena pia
    pooja portia pratibha prisca radhika radka ragnhild raisa rani ranjana raquel rashida rebekah reema regine reina
    renate renee reshma reyhan rhiannon rhona ria rivka roisin romana romina rosalia rosalyn rosamund rosanna rosaria
    rosetta rosita rowena roya roza rukhsana ruxandra sadia safiya sakura salma salome saltanat samia samina sanja
    sanna saoirse saraswati sari satu savita seija senait seraphina shabana shabnam shakira shanice shanti sharmila
    sheela shelagh shirin shobha shreya sian sibongile sibylle sidonie sienna signe sigrid silke silvana silvija
    simona simonetta sinéad siri siv sive sneha snezana solange soledad solveig soraya sorcha stefania stefanie steffi
    stina sudha suhani sujata sumaya sunita sunniva suraya susana susanna susanne sushma susie suzan suzette suzy
    svenja swati sylvie sylwia tabitha tahira taina takako tamar tamika tanisha tanja tanya tatjana teodora tereza
    terezia thandeka thandi thandiwe thea theodora therese thora tilda tilly tomoko tonje toril tove trine trish
    trisha trude tuuli tuulikki ulla ulrike uma una urszula usha uzma valborg vasiliki veena velma venetia verena
    verna veronika veronique vesna vicki vicky vida vigdis viktoria vilhelmina vilma violeta violetta viorica virginie
    vita viveca viviana wangari wanjiru weronika wiebke wilhelmina wilhelmine winnie winona wioletta xenia xiomara yaa
    yael yasmine yelena yemisi yesenia yevgenia yukiko yuko yulia yumi zahra zanele zaynab zdenka zeinab zelda zenobia
    zeynep zhanna zinaida zlata zofia zoya zsofia zsuzsanna zuzana zuzanna
    """.split()
)

MALE = frozenset(
    """
    aaron abdul abdullah abraham adam adrian ahmed alan albert alberto alejandro alessandro alex alexander alexei alfonso
    alfred ali alistair allan allen alvin amir amit anders andre andreas andrei andres andrew andy angus anthony antoine
    anton antonio antony archie arnold arthur asif aslan barack barry bartholomew basil ben benjamin bernard bernie bert
    bill billy bjorn bob boris brad bradley brendan brett brian bruce bruno bryan callum calvin cameron carl carlos cecil
    cedric cesar chad charles charlie chris christian christoph christopher chuck clarence claude clement cliff clifford
    clive clyde colin connor conor cormac craig curtis cyril cyrus damian dan daniel darren darryl dave david dean declan
    dennis derek desmond diego dieter dimitri dmitry dominic don donald douglas duncan dwight dylan eamon earl eddie edgar
    edmund eduardo edward edwin elias elliot elmer emanuel emilio emmanuel enrico enrique eric erik ernest ernesto eugene
    evan ewan ezra federico felix fernando fergus floyd francis francisco francois frank franklin franz fred frederick
    friedrich gareth gary gavin gene geoff geoffrey george gerald gerard gerhard giles giovanni giuseppe glen glenn gordon
    graham grant greg gregory guillermo gunther gus guy habib hamid hamish hans harold harry harvey hassan hector heinrich
    heinz henri henry herbert herman hiroshi horace howard hubert hugh hugo humphrey hussein ian ibrahim igor imran isaac
    isaiah ismail ivan jack jackson jacob jacques jaime jake jamal james jamie jared jason javier jay jeff jeffrey jeremy
    jerome jerry jesse jim jimmy joachim joaquin joe joel johan johannes john johnny jon jonas jonathan jorge jose joseph
    josh joshua juan julian julio julius jurgen justin karim karl keir keith ken kenji kenneth kevin khalid kirk klaus
    kurt kyle lance larry lars laurence lawrence lee leo leon leonard leroy lester lewis liam lindsey lionel lloyd louis
    luc lucas luigi luis luke magnus mahmoud malcolm manuel marc marcel marco marcus mario mark marko marshall martin
    marvin matt matteo matthew maurice max maxim maximilian melvin michael miguel mike mikhail milan miles mitch mohamed
    mohammad mohammed monty morgan morris moses muhammad murray mustafa nathan nathaniel neal ned neil nelson neville
    nicholas nick nicolas nigel nikolai noah norman oleg oliver olivier omar orlando oscar otto owen pablo paolo pascal
    patrick paul pavel pedro percy perry pete peter phil philip philippe pierre piers rafael rahul rajesh ralph ramesh
    ramon randall randy raul ravi ray raymond reginald rene rex ricardo richard rick ricky rishi rob robert roberto rod
    rodney rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rudy rufus rupert russell ryan salman salvador
    sam samuel sandeep sanjay santiago saul scott sean sebastian serge sergei sergey sergio seth shane shaun sidney silvio
    simon solomon spencer stan stanley stefan stephen steve steven stewart stuart sven tadeusz ted terence terry thomas
    tim timothy tobias tobin toby todd tom tommy tony trevor tyler uwe vaclav vernon victor viktor vince vincent vladimir
    volodymyr wade wallace walter warren wayne werner wilbur wilfred wilhelm will william willie winston wolfgang xavier
    yasser yuri yusuf zachary zoltan tobin
    aage abbas abdoulaye abdulaziz abdulrahman abel abhijit abiodun abner achille achim ademola adewale adolf adolfo
    adolphe agustin ahmet aidan aiden ajay ajit akinwale akio akshay alain alasdair alastair alban albrecht alden aldo
    aleksandar aleksander aleksandr aleksei aleksi alessio alexandre alexandros alexandru alexey alf alfredo algernon
    alois alonso aloysius alphonse alvaro amadeo amadou amar amartya ambrose amin amos anatole anatoly ander andrej
    andris andrzej angelo anil anselm ansgar antal anthon antti anup apollinaire aram archibald aristide arjun arkady
    armand armando armin arnaud arne arno arpad artem artur arturo arun arvid arvind asger asher ashok ashraf ashwin
    athanasios atle attila auberon augustin augustine augusto augustus aurelien aurelio avi axel aydin ayman babatunde
    baldwin balthazar baptiste barnaby barney bartosz bashar bashir bastian bela benedict benito benoit berend
    bernardo bernd bernhard bertil bertram bertrand bhaskar bilal bjarne blaise bogdan boleslaw bonaventure boniface
    booker boyd bram brandon branislav branko brent brock bronislaw burak burkhard byron caleb camillo caspar casper
    cem charbel chidi chike chinedu christoffer christophe christos cian ciaran cillian cipriano claudio claus clayton
    cletus clinton conrad constantin constantine corneliu cornelius cosimo cuthbert cyprian dag dagfinn damien damir
    danilo danny danylo dario darius darko davide davor deepak dejan delroy demba demetrios denholm denys dermot
    desiderio detlef dhruv didier dieudonne dinesh dino dirk djibril dmitri dmytro domenico domingo donal donnacha
    donovan dov dragan duarte dusan eberhard eckhard edgardo edmond edoardo edouard edvard efraim egbert egil egon
    ehud einar eitan elbert eli elijah elisha elmar elton elvis emeka emil emile emin emre endre enver enzo erasmus
    ercole erhard erkki erling ermanno ernst erwin esa esteban etienne euan eugen evander evaristo everett evgeny eyal
    ezekiel fabian fabien fabio fabrice fabrizio farid farouk faruk fausto feliks ferdinand ferenc fergal ferran fidel
    filip filippo finbar finn fintan flavio florian floris folke francesc francesco franco frans frantisek fredrik
    fritz fyodor gaetan gaetano galen garrett gaspar gaston gaurav gavril gennady georg georges georgi georgios
    geraint gerardo gerd gerrit gheorghe gianni gideon gilbert gilberto gino giorgio giulio gleb godfrey goran
    gottfried grigory gualtiero guglielmo guido guillaume gustaf gustav gustave gustavo gwil gwilym haakon hakan hakim
    haldor halvard halvor hamza harald haris haroun hartmut haruki haruto hasan hashim heikki heiko heino hektor helge
    helmut hendrik henk hennie henning henrik henryk herbie heriberto hermann hernan hernando herve hideo hilario
    hisham holger homer horatio horst hosea howell hristo hubertus humberto iain iakovos ibrahima iestyn ieuan ifan
    ignacio ignatius ignazio ihor ikenna ilan ilya ilyas immanuel ingmar ingo ingvar inigo ioan ioannis iosif irfan
    irvin irving irwin isak ishaan ishmael isidore isidro iskander ismael istvan itai itamar ivar ivo iwan izaak
    jaakko jaap jabari jabu jacek jakob jakub jalal jannik janos janusz jaromir jaroslav jarvis jasper javed jed
    jefferson jens jeremiah jeremias jerzy jethro jiri joao jochen jock joerg joost jordi jorg jorgen jory josef josep
    josip jozef juho jukka julen juliusz jussi justus kaan kacper kalle kamal kamil karel karl-heinz karol karsten
    kaspar kazimierz kazuo keenan keiichi kelechi kelvin kenan kenny kenzo kerem kermit kevan khaled khalil khurram
    kieran kiril kishore kjell klemens knud knut kofi kojo kolya konrad konstantin konstantinos kostas krister
    kristian kristof kristoffer krzysztof kunal kwabena kwame kwasi kwesi ladislav lajos lamar lamine lasse laszlo
    laurent laurentiu lazar leander leandro leif lemuel lennart lenny leonardo leonel leonid leonidas leopold leopoldo
    leszek lev levente linus livio ljubo loic lorcan lorenz lorenzo lothar loukas luca lucian luciano lucien ludo
    ludovic ludwig luiz lukas lukasz lutz lyle lyndon maarten mads magne mahesh mahmud mahmut maksim maksym mamadou
    manfred manish manoj mansoor marat marcell marcelo marcin marek mariano marijn marius markku marlon marten martijn
    marwan masahiro masato mateo mateusz mathias mathieu mathis matias matthias mattias mauricio maurizio maximilien
    maynard mehdi mehmet meir menachem merlin meshack micah michal micheal michel mick mickey mihai mihail mikael
    mikhael mikko miklos mikolaj mikulas milo milos milosz miloš milton miodrag mircea miro miroslav mirza mitchell
    mladen modibo mohamad mohan moises momchil mordecai morten moshe mourad mstislav mukesh mungo murad musa mykhailo
    mykola nader nadir naftali nandor napoleon narendra naresh nasir nasser naveen nello nelu nico nicolae nicolaj
    nicolo niels niklas niko nikola nikolaj nikolaos nikolas nikolay nikos nils niranjan nitin njoroge norbert norris
    nuno obadiah obinna octavian octavio odysseas olaf olav oleksandr oleksiy olen oliviero oluwaseun omari onni orhan
    orson orville osama osman oswald oswaldo othello othmar ottavio ousmane owain ozan paavo paddy padraic padraig pal
    pankaj panos pasquale patricio patrik pavol pawel peder pedr pekka pero petar petr petros petru petter phileas
    phineas piet pieter pietro piotr pius plamen porfirio prabhu prakash pranav prasad predrag przemyslaw quentin
    quincy quintus radek rado radomir radoslav radovan radu rafal raffaele raghu ragnar rahim raimund rainer raj raja
    rajan rajeev rajiv rakesh raman ramiro ramzi randolph rasheed rashid rasmus rauf reece reggie reinhard reinhold
    remco remi remy renato renaud renzo reuben reza rhodri rhys riccardo rickard rikard rinaldo risto ritchie robbie
    roderick rodger rodolfo rogelio rohan rohit rolando romain romano romeo romulo ronan ronnie roscoe royce rubem
    ruben rudi rudiger rui ruslan rustam ryszard sacheverell sadiq saeed saif sajid sakari salim salvatore samir
    sander sandor sandro sanjeev santino satoshi saturnino saverio sayed sebastiano sebastien sefton selim selwyn
    semyon sepp seppo septimus seumas seymour shahid shaquille shashi shigeru shinji shinzo shiv shlomo shunichi
    sidharth siegfried sigmund sigurd silas silvester silvestre simao simeon simo sinan sipho slavko slobodan soren
    sotiris spiros srinivas sriram stanislas stanislav stanislaw stavros stefano stellan sten stephan stephane stig
    strom struan subhash sulayman suleiman sunil suresh svein sverre syed sylvain sylvester taavi tadashi tahir
    takashi takeshi tamas tanguy tapio taras tarek tarik tariq tarquin tatsuya tauno teddy teemu tendai teodor teodoro
    teppo thabo thaddeus thaksin theo theobald theodor theodore theophilus thibault thierry thor thorbjorn thore
    thorsten tiago tiberiu tibor tihomir timo timon timur tito tomas tomaso tomasz tomer tomi tomislav toomas tor
    torben tore torkil torsten travis trent tristan tristram troels trond tudor tuomas turgut tuvia tzvi ugo ugur ulf
    ulises ulrich ulysses umar umberto uri urs usman vadim valdemar valentin valentino valerian valeriy valery vasco
    vasile vasili vasily vedran veljko venkat verner vic vidal vidar vijay vikram viktoras ville vinay vinod vit vito
    vittorio vivek vojtech volker vuk vyacheslav waldemar waleed walid walt walther waseem wendell wesley wieslaw
    wiktor wilbert wilfrid willem willi willis wim winfried wojciech woodrow xabier xaver yahya yakov yannick yannis
    yaroslav yash yaw yevgeny yigal yitzhak yoav yohei yorgos youssef yves zachariah zacharias zaheer zahid zbigniew
    zdenek zdravko zeke zeljko zeno zenon ziad zoran zvi zygmunt
    """.split()
)

EITHER = frozenset(
    """
    alex alexis ali andrea ariel ashley aubrey bao blair cameron camille carmen carol casey chandra charlie chris
    claude courtney dana daniele dominique drew dylan eden ellis emery enda evelyn finley frances francis gabriel
    gabriele gail gale glenn hadley harley hayden hilary hong hui hyun ira isa jackie jaime jamie jan jean jess jesse
    jing jo joan jocelyn jody jordan jules jun kai karen kehinde kelly kendall kennedy kerry kim kiran kris lauri
    laurie lee lei leigh leslie li lin lindsay lindsey ling logan lynn mackenzie mai marian marion marley mel michele
    mika min ming misha morgan nana nicola nikita nima noa noor nyasha ola parker pat patrice paz peyton ping qing
    quinn reese rene riley robin rosario rowan sacha sage sam sandy sascha sasha shannon shay shelby sidney simone
    skyler stacy stevie sydney tatum taylor tenzin terry toni tracy trinh uche val vivian wei whitney xiao xin yan yi
    ying yu yuki yuri zhen
    """.split()
)
"""Names that men and women bear, here or in another language: they tell no gender."""

VIRTUES = frozenset(
    "blossom charity chastity chelsea constance destiny faith felicity honor "
    "hope joy mercy patience prudence savannah temperance trinity verity".split()
)
"""Names of women that are words or places as well: no evidence that a person is named."""
