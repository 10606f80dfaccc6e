using BriefingQA.Graph.Neo4j;

namespace BriefingQA.Graph.Tests.Neo4j;

public class Neo4jSettingsTests
{
    [Theory]
    [InlineData("http://host:7474", "http://host:7474/")]
    [InlineData("https://host/", "https://host/")]
    [InlineData("bolt://host:7687", "http://host:7474/")]
    [InlineData("neo4j://host", "http://host:7474/")]
    [InlineData("bolt+s://host", "https://host:7473/")]
    [InlineData("neo4j+ssc://host:7687", "https://host:7473/")]
    [InlineData("neo4j+s://1a2b3c4d.databases.neo4j.io", "https://1a2b3c4d.databases.neo4j.io/")]
    public void Any_address_that_a_driver_takes_is_mapped_to_the_HTTP_one(string address, string expected) =>
        Assert.Equal(expected, Settings(address).Address.ToString());

    [Fact]
    public void A_mapped_address_is_named_beside_the_given_one() =>
        Assert.Contains("the HTTP address of bolt://host:7687", Settings("bolt://host:7687").Name, StringComparison.Ordinal);

    [Theory]
    [InlineData("ftp://host")]
    [InlineData("http://")]
    public void Another_address_is_refused_with_examples(string address) =>
        Assert.Contains("neo4j+s://host was expected", Assert.Throws<GraphDatabaseException>(() => Settings(address)).Message, StringComparison.Ordinal);

    [Fact]
    public void Without_settings_it_is_the_usual_user_without_a_password()
    {
        var settings = Settings("http://host");
        Assert.Equal(("neo4j", null, "neo4j"), (settings.UserName, settings.Password, settings.Database));
    }

    [Fact]
    public void The_form_of_the_image_holds_user_and_password()
    {
        var settings = Settings("http://host", ("NEO4J_AUTH", "reader/with/slash"));
        Assert.Equal(("reader", "with/slash"), (settings.UserName, settings.Password));
        Assert.Null(Settings("http://host", ("NEO4J_AUTH", "none")).Password);
    }

    [Fact]
    public void A_secret_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "from-the-file\n");
            Assert.Equal("from-the-file", Settings("http://host", ("NEO4J_PASSWORD_FILE", file)).Password);
            Assert.Equal("by-hand", Settings("http://host", ("NEO4J_PASSWORD_FILE", file), ("NEO4J_PASSWORD", "by-hand")).Password);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_named_with_its_setting()
    {
        var exception = Assert.Throws<GraphDatabaseException>(() => Settings("http://host", ("NEO4J_PASSWORD_FILE", "/no/such/file")));
        Assert.Contains("NEO4J_PASSWORD_FILE", exception.Message, StringComparison.Ordinal);
        Assert.Contains("/no/such/file", exception.Message, StringComparison.Ordinal);
    }

    private static Neo4jSettings Settings(string address, params (string Name, string Value)[] variables) =>
        Neo4jSettings.From(address, name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
