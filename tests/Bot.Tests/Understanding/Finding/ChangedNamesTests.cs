using HealthScore.Bot.Understanding.Finding;
using HealthScore.Bot.Understanding.Text;
using HealthScore.Scoring.Accounts;

namespace HealthScore.Bot.Tests.Understanding.Finding;

/// <summary>New and renamed accounts are found as if all names had been read anew.</summary>
public sealed class ChangedNamesTests
{
    private static readonly string[] Words = ["Nova", "Delta", "Quorvex", "Solar", "Brightwater", "Energy", "Systems", "Global", "Müller", "גליל", "Foods", "North"];

    [Fact]
    public void Next_WhenAnAccountIsRenamed_FindsItByTheNewNameAlone()
    {
        var before = new AccountDirectory([TestPortfolio.Account("a", "Quorvex Foods"), TestPortfolio.Account("b", "Nova Energy")]);
        var after = before.Next([TestPortfolio.Account("a", "Brightwater Systems"), before.Accounts[1]]);

        Assert.Equal("", Found(after, "quorvex"));
        Assert.Equal("", Found(after, "qourvex foods"));
        Assert.Equal("a", Found(after, "brightwater"));
        Assert.Equal("a", Found(after, "brightwatre systems"));
        Assert.Equal("b", Found(after, "nova energy"));
        Assert.Equal("a", Found(before, "quorvex"));
    }

    [Fact]
    public void Next_WhenADomainOrAliasChanges_FollowsIt()
    {
        var before = new AccountDirectory([TestPortfolio.Account("x1", "Quorvex", alias: "Delta", domain: "quorvex.example")]);
        var after = before.Next([TestPortfolio.Account("x1", "Quorvex", alias: "Omega", domain: "omega.example")]);

        Assert.Equal(["", "", "x1", "x1"], new[] { "delta", "quorvex.example", "omega", "omega.example" }.Select(text => Found(after, text)));
    }

    [Fact]
    public void Next_WhenNoNameChanged_KeepsTheNames()
    {
        var before = new AccountDirectory([TestPortfolio.Account("a", "Quorvex Foods")]);
        Assert.Same(before.Names, before.Next([TestPortfolio.Account("a", "Quorvex Foods", segment: "SMB")]).Names);
    }

    [Fact]
    public void Next_AfterManyRandomChanges_FindsWhatNamesReadAnewFind()
    {
        var random = new Random(31);
        List<Account> accounts = [.. Enumerable.Range(0, 300).Select(i => Named(i, random))];
        var directory = new AccountDirectory(accounts);
        for (var round = 0; round < 40; round++)
        {
            accounts = [.. accounts];
            for (var i = 0; i < 3; i++) accounts[random.Next(accounts.Count)] = Named(random.Next(accounts.Count), random);
            accounts = [.. accounts.Select((account, i) => account with { Id = new AccountId($"k{i}") }), Named(accounts.Count, random)];
            directory = directory.Next(accounts);
            var anew = new AccountDirectory(accounts);
            for (var i = 0; i < 20; i++)
            {
                var text = Typed(accounts[random.Next(accounts.Count)].Name, random);
                Assert.Equal(Found(anew, text), Found(directory, text));
            }
        }
    }

    [Fact]
    public void TryFind_OfAnyId_FindsThatAccountAlone()
    {
        string[] ids = ["a-1", "A-1", "a1", "---", "☃", "acme", new string('x', 5_000), new string('x', 5_001), "ל-5"];
        var directory = new AccountDirectory([.. ids.Select(id => TestPortfolio.Account(id, "Acme"))]);
        foreach (var id in ids) Assert.True(directory.TryFind(new AccountId(id), out var account) && account.Id.Value == id);
        Assert.False(directory.TryFind(new AccountId("a.1"), out _));
        Assert.False(directory.TryFind(new AccountId("--"), out _));
    }

    private static Account Named(int id, Random random) =>
        TestPortfolio.Account($"k{id}", string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Words[random.Next(Words.Length)])) + (random.Next(2) == 0 ? " Ltd" : ""));

    private static string Typed(string name, Random random) => random.Next(3) switch
    {
        0 => name,
        1 => name[..random.Next(1, name.Length + 1)],
        _ => name.Remove(random.Next(name.Length), 1),
    };

    private static string Found(AccountDirectory directory, string text)
    {
        var sentence = Tokenizer.Read(text);
        if (sentence.Count == 0) return "";
        var match = directory.Finder.Exact(sentence, _ => true).Find(name => name.Length == sentence.Count)
            ?? directory.Finder.Resolve(sentence, 0, sentence.Count, initials: true, _ => true);
        return match is null ? "" : string.Join(' ', match.Accounts.Select(place => directory.Accounts[place].Id.Value).Order(StringComparer.Ordinal));
    }
}
