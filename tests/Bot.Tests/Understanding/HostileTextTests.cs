using System.Text;
using HealthScore.Bot.Understanding;

namespace HealthScore.Bot.Tests.Understanding;

/// <summary>Whatever is typed: an answer, quickly, the same each time.</summary>
public sealed class HostileTextTests
{
    private static readonly GrammarUnderstanding Book = TestPortfolio.Understanding();

    public static TheoryData<string> Texts =>
    [
        "", " ", "\t\r\n", "?", "...", "'", "\"", "''s", "’", "a", "1", "\0", "\u200B\u200D\uFEFF", "\u202Ehow is Globex",
        "😀", "👩‍👩‍👧‍👦 how is 😀?", "\uD83D", "\uDC00how is\uD800", "ＧｌＯｂＥｘ", "ǅǈǋ", "ﷺ", "ㄱㅏ", "ไทย", "العربية", "שלום", "日本語のテキスト",
        "𝒽𝑜𝓌 𝒾𝓈 𝒢𝓁𝑜𝒷𝑒𝓍", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞", "<at>bot</at> how is <b>Globex</b>", "<!channel> how is Globex",
        "'; DROP TABLE account; --", "{\"type\":\"AdaptiveCard\"}", "../../etc/passwd", "%s%n%x", "[x](javascript:alert(1))", "1e308", "99999999999999999999999k",
        "over 99999999999999999999999999999999999999 arr", "top 0", "top -5", "top 2147483648", "last 999999999 years", "in the next 0 days", "renewals by 99/99/9999", "renewals by February 30", "2027-13-45", "at 25:99", "digest at 99", "the 99th one", "snooze it until", "since", "until until until",
        "¿¿¿¡¡¡", "ãõçãõç", "ולכשמהבולכשמהב", "לל", "ה", "and and and", "what about", "the second one", "show more", "$", "$$$", "5 5 5 5",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Understand_WhateverIsTyped_Answers(string text)
    {
        var understood = Book.Understand(text, TestPortfolio.Ben);
        Assert.Contains(understood.Intent, Intents.All);
        Assert.InRange(understood.Confidence, 0, 1);
        Assert.True(understood.Filters.Limit is null or > 0);
    }

    [Theory]
    [InlineData("how is Globex ")]
    [InlineData("a")]
    [InlineData("globx ")]
    [InlineData("' \" ")]
    [InlineData("acme acme ")]
    [InlineData("\u0301")]
    [InlineData("1,")]
    [InlineData("zzqx wayne ")]
    public void Understand_WhenTheTextIsEndless_ReadsNoMoreThanAPersonTypes(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 10_000 / part.Length));
        Book.Understand(text, null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Book.Understand(text, null);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void Understand_OverRandomTexts_NeverFailsAndRepeatsItself()
    {
        var random = new Random(20261118);
        var other = TestPortfolio.Understanding();
        for (var i = 0; i < 2_000; i++)
        {
            var text = RandomText(random);
            var first = Book.Understand(text, TestPortfolio.Ben);
            var second = other.Understand(text, TestPortfolio.Ben);
            Assert.Equal((first.Intent, first.Confidence), (second.Intent, second.Confidence));
            Assert.Equal(first.Accounts, second.Accounts);
            Assert.Equal(first.Candidates, second.Candidates);
            Assert.Equal(first.Nearest, second.Nearest);
        }
    }

    [Fact]
    public void Understand_OfAnOrdinaryQuestion_AllocatesLittle()
    {
        for (var i = 0; i < 50; i++) Book.Understand("why is Globex so low?", TestPortfolio.Ben);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Book.Understand("why is Globex so low?", TestPortfolio.Ben);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32_000);
    }

    private static string RandomText(Random random)
    {
        string[] words = ["how", "is", "Globex", "acme", "why", "red", "top", "5", "my", "אקמי", "é", "'s", "\"", "<", "over", "100k", "last", "week", "😀", "\uD800", "wayn", "&", ".", "-"];
        var text = new StringBuilder();
        for (var count = random.Next(12); count > 0; count--)
        {
            if (random.Next(6) == 0) text.Append((char)random.Next(char.MaxValue + 1));
            else text.Append(words[random.Next(words.Length)]);
            if (random.Next(4) > 0) text.Append(' ');
        }

        return text.ToString();
    }
}
