using HealthScore.Bot.Understanding.Finding;

namespace HealthScore.Bot.Tests.Understanding.Finding;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("a", "", 1)]
    [InlineData("globex", "globex", 0)]
    [InlineData("globx", "globex", 1)]
    [InlineData("gloobex", "globex", 1)]
    [InlineData("glboex", "globex", 1)]
    [InlineData("hlobex", "globex", 1)]
    [InlineData("lgobxe", "globex", 2)]
    [InlineData("gobx", "globex", 2)]
    [InlineData("initech", "globex", 3)]
    [InlineData("abcdefgh", "x", 3)]
    public void Within_OfTwo_CountsSlips(string typed, string meant, int expected) => Assert.Equal(expected, EditDistance.Within(typed, meant, 2));

    [Fact]
    public void Within_OverRandomWords_AgreesWithThePlainDefinitionBothWays()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var (a, b) = (Word(random), Word(random));
            var expected = Math.Min(Plain(a, b), 3);
            Assert.Equal(expected, EditDistance.Within(a, b, 2));
            Assert.Equal(expected, EditDistance.Within(b, a, 2));
        }
    }

    [Fact]
    public void Within_WhenTextsAreVeryLong_CountsSlipsAndGivesUpOnMore()
    {
        Assert.Equal(1, EditDistance.Within(new string('a', 5_000), new string('a', 5_001), 2));
        Assert.Equal(3, EditDistance.Within('x' + new string('a', 5_000) + 'x', 'y' + new string('a', 5_000) + 'y', 2));
    }

    [Theory]
    [InlineData("glboex", "gkobex")]
    [InlineData("gkobex", "gqobex")]
    [InlineData("gloobex", "gloqbex")]
    public void Unlikelihood_OfACommonSlip_IsLess(string common, string rare) =>
        Assert.True(EditDistance.Unlikelihood(common, "globex") < EditDistance.Unlikelihood(rare, "globex"));

    [Fact]
    public void Search_OverRandomWords_FindsExactlyTheNearOnes()
    {
        var random = new Random(11);
        var words = Enumerable.Range(0, 400).Select(_ => Word(random) + Word(random)).Where(word => word.Length >= 4).Distinct().ToList();
        var index = new TypoIndex(words);
        for (var i = 0; i < 300; i++)
        {
            var typed = words[random.Next(words.Count)].Remove(1, 1) + (char)('a' + random.Next(4));
            if (typed.Length < TypoIndex.ShortestWord) continue;
            var found = new List<Near>();
            index.Search(typed, 2, found);
            Assert.Equal(
                words.Select((word, at) => new Near(at, Plain(typed, word))).Where(near => near.Distance <= 2).OrderBy(near => near.Word),
                found.OrderBy(near => near.Word));
        }
    }

    private static string Word(Random random) => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => (char)('a' + random.Next(4))));

    private static int Plain(string a, string b)
    {
        var cells = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cells[i, j] = i + j;
                    continue;
                }

                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                cells[i, j] = Math.Min(Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1, cells[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) cells[i, j] = Math.Min(cells[i, j], cells[i - 2, j - 2] + 1);
            }
        }

        return cells[a.Length, b.Length];
    }
}
