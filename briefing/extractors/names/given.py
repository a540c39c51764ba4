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
    """.split()
)
