namespace HealthScore.Cards.Wording;

internal static class TalkKeys
{
    public static readonly WordingKey WhichTitle = new("which.title");
    public static readonly WordingKey WhichText = new("which.text", "typed");
    public static readonly WordingKey WhichPlain = new("which.plain");
    public static readonly WordingKey NoneTitle = new("none.title");
    public static readonly WordingKey NoneText = new("none.text", "typed");
    public static readonly WordingKey NonePlain = new("none.plain");
    public static readonly WordingKey NoneAsked = new("none.asked");
    public static readonly WordingKey NoneAskedText = new("none.asked_text");
    public static readonly WordingKey NoneNearest = new("none.nearest");
    public static readonly WordingKey HelpTitle = new("help.title");
    public static readonly WordingKey HelpText = new("help.text");
    public static readonly WordingKey HelpTry = new("help.try");
    public static readonly WordingKey HelpHealth = new("help.health", "name");
    public static readonly WordingKey HelpWhy = new("help.why", "name");
    public static readonly WordingKey HelpAtRisk = new("help.at_risk");
    public static readonly WordingKey HelpBook = new("help.book");
    public static readonly WordingKey HelpNote = new("help.note");
    public static readonly WordingKey SmallTalk = new("smalltalk.text");
    public static readonly WordingKey SmallTalkNamed = new("smalltalk.named", "name");
    public static readonly WordingKey UnknownTitle = new("unknown.title");
    public static readonly WordingKey UnknownText = new("unknown.text");
    public static readonly WordingKey WhoTitle = new("who.title");
    public static readonly WordingKey WhoText = new("who.text");
    public static readonly WordingKey ErrorTitle = new("error.title");
    public static readonly WordingKey ErrorText = new("error.text");
    public static readonly WordingKey ErrorReference = new("error.reference", "reference");
}
