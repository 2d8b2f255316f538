using System.Text;
using HealthScore.Scoring.Import.Bulk;

namespace HealthScore.Scoring.Tests.Import.Bulk;

public class ByteTableTests
{
    [Fact]
    public void GetOrAdd_WhenTextsHaveAnyLength_NumbersThemLikeADictionary()
    {
        var random = new Random(3);
        var table = new ByteTable(4);
        var expected = new Dictionary<string, int>();
        for (var i = 0; i < 20_000; i++)
        {
            // Two letters only, so that many begin and end alike.
            var text = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => random.Next(12) == 0 ? 'b' : 'a'));
            var number = expected.TryGetValue(text, out var known) ? known : expected[text] = expected.Count;
            Assert.Equal(number, table.GetOrAdd(Encoding.UTF8.GetBytes(text)));
        }

        Assert.Equal(expected.Count, table.Count);
        foreach (var (text, number) in expected) Assert.Equal(text, Encoding.UTF8.GetString(table[number]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("A")]
    [InlineData("A1\0")]
    [InlineData("A1 ")]
    [InlineData("0123456789abcdeX")]
    [InlineData("0123456789abcdef0")]
    [InlineData("X123456789abcdef-and-more-of-it")]
    public void Find_WhenTheTextIsNotThere_SaysSo(string text)
    {
        var table = new ByteTable();
        foreach (var known in (string[])["A1", "0123456789abcdef", "0123456789abcdef-and-more-of-it"]) table.GetOrAdd(Encoding.UTF8.GetBytes(known));
        Assert.Equal(-1, table.Find(Encoding.UTF8.GetBytes(text)));
    }
}
