using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Understanding.Finding;

/// <summary>Names misspelt by a seeded hand: a letter swapped, dropped, doubled or missed for its neighbour, once or twice.</summary>
public sealed class MisspellingTests
{
    private static readonly string[] First = ["Arden", "Birchwood", "Calder", "Dunmore", "Elmstone", "Fairhaven", "Granite", "Hollow", "Ironbridge", "Juniper", "Kestrel", "Lakeside", "Meridian", "Norwood", "Oakridge", "Pinnacle", "Quarry", "Redwater", "Silverline", "Thornbury", "Upland", "Vantage", "Westbrook", "Yarrow", "Zenith"];
    private static readonly string[] Second = ["Analytics", "Biotech", "Capital", "Dynamics", "Electric", "Foods", "Gardens", "Hospitality", "Insurance", "Jewellers", "Kitchens", "Logistics", "Motors", "Networks", "Optics", "Printing", "Robotics", "Shipping", "Textiles", "Utilities"];
    private static readonly string[] Legal = ["Inc.", "Ltd", "GmbH", "S.A."];

    private static readonly AccountDirectory Directory = new([.. Accounts()]);

    [Fact]
    public void Find_OverMisspeltNames_PutsTheRightOneFirst()
    {
        var random = new Random(4711);
        const int tries = 1_500;
        var right = 0;
        for (var i = 0; i < tries; i++)
        {
            var account = Directory.Accounts[random.Next(Directory.Accounts.Count)];
            var name = account.Name[..account.Name.LastIndexOf(' ')];
            var typed = Misspell(name, random);
            if (random.Next(2) == 0) typed = Misspell(typed, random);
            if (Find(typed) is { } match && Directory.Accounts[match.Accounts[0]].Id == account.Id) right++;
        }

        Assert.True(right >= 0.97 * tries, $"{right} of {tries}");
    }

    [Fact]
    public void Understand_OverMisspeltNames_NeverActsOnAWrongOneWithinOneSlip()
    {
        var random = new Random(815);
        var book = TestPortfolio.Understanding(Directory.Accounts);
        for (var i = 0; i < 500; i++)
        {
            var account = Directory.Accounts[random.Next(Directory.Accounts.Count)];
            var typed = Misspell(account.Name[..account.Name.LastIndexOf(' ')], random);
            var understood = book.Understand($"how is {typed}?", null);
            Assert.True(understood.Accounts.Count == 0 || understood.Accounts[0] == account.Id, $"{typed} for {account.Name}");
        }
    }

    private static NameMatch? Find(string typed)
    {
        var sentence = Tokenizer.Read(typed);
        return Directory.Finder.Exact(sentence, _ => true).FirstOrDefault(match => match.Length == sentence.Count)
            ?? Directory.Finder.Resolve(sentence, 0, sentence.Count, initials: false, _ => true);
    }

    private static IEnumerable<Account> Accounts()
    {
        var random = new Random(42);
        foreach (var first in First)
            foreach (var second in Second)
                yield return TestPortfolio.Account($"{first}-{second}", $"{first} {second} {Legal[random.Next(Legal.Length)]}");
    }

    private static string Misspell(string name, Random random)
    {
        const string keys = "qwertyuiop asdfghjkl zxcvbnm ";
        while (true)
        {
            var at = random.Next(name.Length);
            if (!char.IsLetter(name[at])) continue;
            switch (random.Next(4))
            {
                case 0 when at + 1 < name.Length && char.IsLetter(name[at + 1]) && name[at] != name[at + 1]:
                    return name[..at] + name[at + 1] + name[at] + name[(at + 2)..];
                case 1:
                    return name.Remove(at, 1);
                case 2:
                    return name.Insert(at, name[at].ToString());
                case 3:
                    var key = keys.IndexOf(char.ToLowerInvariant(name[at]), StringComparison.Ordinal);
                    var neighbour = keys[key + 1] != ' ' ? keys[key + 1] : keys[key - 1];
                    return name[..at] + neighbour + name[(at + 1)..];
            }
        }
    }
}
