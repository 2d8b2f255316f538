using HealthScore.Bot.Understanding.Text;

namespace HealthScore.Bot.Tests.Understanding.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("How is ACME?", "how is acme")]
    [InlineData("Café Über", "cafe uber")]
    [InlineData("Straße Łódź Ærø", "strasse lodz aero")]
    [InlineData("don't", "dont")]
    [InlineData("L'Oréal", "loreal")]
    [InlineData("Acme's score", "acme score")]
    [InlineData("$1,250.50 or 100k", "1,250.50 or 100k")]
    [InlineData("arr>100k", "arr > 100k")]
    [InlineData("a_b-c/d", "a b c d")]
    [InlineData("soft\u00ADhyphen zero\u200Bwidth", "softhyphen zerowidth")]
    [InlineData("בע״מ בע\"מ", "בעמ בעמ")]
    [InlineData("לAcme", "ל acme")]
    [InlineData("ל־Hooli ב-30", "ל hooli ב 30")]
    [InlineData("ב8 נקודות", "ב 8 נקודות")]
    [InlineData("5ימים", "5ימימ")]
    [InlineData("דו\"ח דו״ח דו”ח דו''ח דוח", "דוח דוח דוח דוח דוח")]
    [InlineData("צ'רן צ׳רן צ’רן", "צרנ צרנ צרנ")]
    [InlineData("הלת' סקור", "הלת סקור")]
    [InlineData("ב\"גליל מערכות\" היום", "ב גליל מערכות היומ")]
    [InlineData("ש\"ח", "שח")]
    [InlineData("שָׁלוֹם", "שלומ")]
    [InlineData("ﬁne Ⅳ ①", "fine iv 1")]
    public void Read_OfAText_FoldsWords(string text, string words) => Assert.Equal(words, string.Join(' ', Tokenizer.Read(text).Tokens.Select(token => token.Text)));

    [Theory]
    [InlineData("Acme's", TokenTraits.Possessive | TokenTraits.Capital)]
    [InlineData("Labs'", TokenTraits.Possessive | TokenTraits.Capital)]
    [InlineData("IBM", TokenTraits.Capital | TokenTraits.AllCapitals)]
    [InlineData("\"red\"", TokenTraits.Quoted)]
    [InlineData("€5000", TokenTraits.Money)]
    [InlineData("5000₪", TokenTraits.Money)]
    [InlineData("5000€", TokenTraits.Money)]
    [InlineData("5000 €", TokenTraits.Money)]
    [InlineData("acme", TokenTraits.None)]
    public void Read_OfAWord_KeepsHowItWasWritten(string text, object traits) => Assert.Equal(traits, Tokenizer.Read(text)[0].Traits);

    [Fact]
    public void Read_OfAGluedQuotation_KeepsWhatIsQuoted() =>
        Assert.Equal([false, true, true, false], Tokenizer.Read("ל\"גליל מערכות\" היום").Tokens.Select(token => token.Is(TokenTraits.Quoted)));

    [Fact]
    public void Original_OfAStretch_IsAsTyped() => Assert.Equal("Café  Über", Tokenizer.Read("how is Café  Über?").Original(2, 4));
}
